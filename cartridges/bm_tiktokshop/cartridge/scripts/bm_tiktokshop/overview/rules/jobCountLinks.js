'use strict';

/**
 * Link to the list behind a number of a job.
 * @typedef {Object} CountLink
 * @property {string} action
 * @property {string} parameter - Name and value of its parameter.
 * @property {string} value
 */

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
    differences: { action: 'TikTokShopDifferences-Show', parameter: 'state', value: 'open' },
    found: { action: 'TikTokShopSafeguards-Show', parameter: 'from', value: 'job' }
};

/**
 * The link for a number of a job; null for numbers without a list, for example of files.
 * @param {string} name
 * @returns {CountLink | null}
 */
function linkOfCount(name) {
    return LINKS[name] || null;
}

/**
 * @param {string} filter
 * @returns {CountLink}
 */
function orders(filter) {
    return { action: 'TikTokShopOrders-Show', parameter: 'filter', value: filter };
}

/**
 * @param {string} parameter
 * @param {string} value
 * @returns {CountLink}
 */
function tasks(parameter, value) {
    return { action: 'TikTokShopTasks-Show', parameter: parameter, value: value };
}

module.exports = linkOfCount;
