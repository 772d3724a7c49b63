'use strict';

/**
 * Link to the list behind a number of a job.
 * @typedef {Object} CountLink
 * @property {string} action
 * @property {string} parameter - Name and value of its parameter.
 * @property {string} value
 * @property {string} kind - Of the tasks that are listed; empty for all kinds, and for other lists.
 */

var LINKS = {
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
    return { action: 'TikTokShopOrders-Show', parameter: 'filter', value: filter, kind: '' };
}

/**
 * @param {string} state
 * @param {string} [kind]
 * @returns {CountLink}
 */
function tasks(state, kind) {
    if (kind === undefined) {
        kind = '';
    }
    return { action: 'TikTokShopTasks-Show', parameter: 'state', value: state, kind: kind };
}

module.exports = linkOfCount;
