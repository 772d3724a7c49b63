'use strict';

var anyDue = require('../lifecycle/store/ledger/due/anyDue');
var dueTasks = require('../tasks/store/dueTasks');

/** @typedef {import('../platform/settings').Reporter} Reporter */

/**
 * Whether a task is due, or anything about an order. Most runs of TikTokShop-ProcessTasks find nothing, and then leave
 * out the parts that work on what is due.
 * @param {Reporter[]} reporters - of the orders of this site
 * @returns {boolean}
 */
function isWorkDue(reporters) {
    return dueTasks.isAnyTaskDue() || anyDue.isAnyEntryDue() || (mayFeedHandOver(reporters) && anyDue.isAnyFeedDue());
}

/**
 * Unless the feed is the only reporter, what is due for it may be another's now.
 * @param {Reporter[]} reporters
 * @returns {boolean}
 */
function mayFeedHandOver(reporters) {
    return reporters.some(function (reporter) {
        return reporter !== 'feed';
    });
}

module.exports = isWorkDue;
