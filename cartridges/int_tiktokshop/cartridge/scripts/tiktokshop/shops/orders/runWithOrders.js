'use strict';

var runTask = require('../../tasks/runTask');
var fetchOrdersOfTasks = require('./fetchOrdersOfTasks');

/**
 * @template T
 * @typedef {import('../../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../tasks/store/tasks').Task} Task */
/** @typedef {import('../../tasks/recordOutcome').RecordTask} RecordTask */
/** @typedef {import('../../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('../openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./fetchOrdersOfTasks').FetchedOrders} FetchedOrders */

/**
 * The orders that a task is about, and what to do with them as TikTok has them.
 * @typedef {Object} OrderWork
 * @property {(task: Task) => string[]} idsOf
 * @property {(task: Task, orders: TikTokOrder[]) => TaskOutcome} run
 * @property {(task: Task, unread: UnreadItem<TikTokOrder>) => TaskOutcome} [runUnread] - What to do with an order that
 *     could not be read as a whole; missing where there is nothing to do without it.
 */

/**
 * Fetches the orders of several tasks, then does one task after the other with what TikTok told.
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {OrderWork} work
 * @param {RecordTask} record
 * @returns {boolean} false when nothing more can be done for this shop
 */
function runWithOrders(access, tasks, work, record) {
    var told = fetchOrdersOfTasks(access, tasks, work.idsOf, record);
    told.fetched.every(function (fetched) {
        var outcome = runTask(fetched.task, function () {
            return outcomeOf(fetched, work);
        });
        if (!access.shop.isUnavailable) {
            record(fetched.task, outcome);
        }
        return !access.shop.isUnavailable;
    });
    return told.hasAnswered;
}

/**
 * What TikTok told is done also where it did not tell all.
 * @param {FetchedOrders} fetched
 * @param {OrderWork} work
 * @returns {TaskOutcome}
 */
function outcomeOf(fetched, work) {
    if (!fetched.problem) {
        return work.run(fetched.task, fetched.orders);
    }
    if (fetched.orders.length > 0) {
        work.run(fetched.task, fetched.orders);
    }
    var unread = fetched.unread[0];
    return unread && work.runUnread ? work.runUnread(fetched.task, unread) : fetched.problem;
}

module.exports = runWithOrders;
