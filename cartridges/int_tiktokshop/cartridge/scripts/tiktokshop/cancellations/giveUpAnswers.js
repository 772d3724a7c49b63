'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var rememberOutcome = require('../lifecycle/rememberOutcome');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var recordOutcome = require('../tasks/recordOutcome');
var tasks = require('../tasks/store/tasks');
var dueTasks = require('../tasks/store/dueTasks');
var taskOutcome = require('../tasks/taskOutcome');

/** @typedef {import('../tasks/recordOutcome').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/store/tasks').Task} Task */

/**
 * Gives up answers about orders that are no longer here. Where another party now reports to TikTok, no answer runs and
 * nothing from TikTok would end the task. A person is told, as they are where the cartridge answers.
 * @param {number} limit - tasks of one run
 * @param {TaskCounts} counts - receives the number of tasks that were given up
 */
function giveUpAnswers(limit, counts) {
    if (
        shopSettings.reportersHere().every(function (reporter) {
            return reporter === 'cartridge';
        })
    ) {
        return;
    }
    var outcome = taskOutcome.refused('order_not_found', notice.notice('task.order_not_found'));
    dueTasks
        .dueTasks('answer-cancellation', limit)
        .map(function (taskId) {
            return tasks.findTask(taskId);
        })
        .filter(function (task) {
            return shopSettings.reporterOf(task.custom.shopId) !== 'cartridge' && !hasOrder(task);
        })
        .forEach(function (task) {
            recordOutcome.recordOutcome(task, outcome, counts, rememberOutcome);
        });
}

/**
 * @param {Task} task
 * @returns {boolean}
 */
function hasOrder(task) {
    return orders.orderOf(findEntry.findEntry(task.custom.externalOrderId || '')) !== null;
}

module.exports = giveUpAnswers;
