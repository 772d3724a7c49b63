'use strict';

var isAnyEntryDue = require('../lifecycle/store/ledger/due/anyDue');
var tasks = require('../tasks/store/tasks');

/** @typedef {import('../platform/settings').Reporter} Reporter */

/**
 * Whether a task is due, or anything about an order. Most runs of TikTokShop-ProcessTasks find nothing, and then leave
 * out the parts that work on what is due.
 * @param {Reporter[]} reporters - of the orders of this site
 * @returns {boolean}
 */
function isWorkDue(reporters) {
    return (
        tasks.isAnyTaskDue() ||
        isAnyEntryDue(
            reporters.some(function (reporter) {
                return reporter !== 'feed';
            })
        )
    );
}

module.exports = isWorkDue;
