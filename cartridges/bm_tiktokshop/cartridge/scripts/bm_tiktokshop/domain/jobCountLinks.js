'use strict';

var LINKS = {
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
    found: { action: 'TikTokShopSafeguards-Show', parameter: 'from', value: 'job' }
};

/** The list behind a number that a job has left; null where there is none, for example for files. */
function linkOfCount(name) {
    return LINKS[name] || null;
}

function orders(filter) {
    return { action: 'TikTokShopOrders-Show', parameter: 'filter', value: filter };
}

function tasks(parameter, value) {
    return { action: 'TikTokShopTasks-Show', parameter: parameter, value: value };
}

module.exports = {
    linkOfCount: linkOfCount
};
