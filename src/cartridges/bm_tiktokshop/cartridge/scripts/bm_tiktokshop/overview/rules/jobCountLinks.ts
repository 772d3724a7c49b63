/** Link to the list behind a number of a job. */
export interface CountLink {
    action: string;
    /** Name and value of its parameter. */
    parameter: string;
    value: string;
}

const LINKS: { [name: string]: CountLink } = {
    adopted: orders('all'),
    webhooks: tasks('kind', 'webhook'),
    answers: tasks('kind', 'answer-cancellation'),
    reported: tasks('kind', 'report'),
    oms: tasks('kind', 'tell-oms'),
    later: tasks('state', 'waiting'),
    givenUp: tasks('state', 'dead'),
    exported: orders('all'),
    skipped: orders('feed-due'),
    applied: orders('all'),
    differences: { action: 'TikTokShopDifferences-Show', parameter: 'state', value: 'open' },
    found: { action: 'TikTokShopSafeguards-Show', parameter: 'from', value: 'job' }
};

/** The link for a number of a job; null for numbers without a list, for example of files. */
export function linkOfCount(name: string): CountLink | null {
    return LINKS[name] || null;
}

function orders(filter: string): CountLink {
    return { action: 'TikTokShopOrders-Show', parameter: 'filter', value: filter };
}

function tasks(parameter: string, value: string): CountLink {
    return { action: 'TikTokShopTasks-Show', parameter: parameter, value: value };
}
