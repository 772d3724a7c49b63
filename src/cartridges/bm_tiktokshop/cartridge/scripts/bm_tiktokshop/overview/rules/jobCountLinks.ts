/** Link to the list behind a number of a job. */
export interface CountLink {
    action: string;
    /** Name and value of its parameter. */
    parameter: string;
    value: string;
    /** Of the tasks that are listed; empty for all kinds, and for other lists. */
    kind: string;
}

const LINKS: { [name: string]: CountLink } = {
    adopted: orders('all'),
    webhooks: tasks('done', 'webhook'),
    answers: tasks('done', 'answer-cancellation'),
    reported: tasks('done', 'report'),
    oms: tasks('done', 'tell-oms'),
    later: tasks('waiting'),
    givenUp: tasks('dead'),
    exported: orders('all'),
    skipped: orders('feed-due'),
    applied: orders('all'),
    differences: { action: 'TikTokShopDifferences-Show', parameter: 'state', value: 'open', kind: '' },
    found: { action: 'TikTokShopSafeguards-Show', parameter: 'from', value: 'job', kind: '' }
};

/** The link for a number of a job; null for numbers without a list, for example of files. */
export function linkOfCount(name: string): CountLink | null {
    return LINKS[name] || null;
}

function orders(filter: string): CountLink {
    return { action: 'TikTokShopOrders-Show', parameter: 'filter', value: filter, kind: '' };
}

function tasks(state: string, kind: string = ''): CountLink {
    return { action: 'TikTokShopTasks-Show', parameter: 'state', value: state, kind: kind };
}
