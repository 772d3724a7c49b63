'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');

/** @typedef {import('./tasks').Task} Task */

var TYPE = 'TikTokShopTask';
var BY_ORDER = 'custom.externalOrderId = {0}';

/**
 * Whether a task of an order has still to be done.
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function hasOpenTask(externalOrderId) {
    return tasksOf(externalOrderId).some(function (task) {
        return task.custom.state === 'waiting' || task.custom.state === 'dead';
    });
}

/**
 * Forgets all tasks of an order. Needs a transaction.
 * @param {string} externalOrderId
 */
function removeTasks(externalOrderId) {
    tasksOf(externalOrderId).forEach(function (task) {
        return CustomObjectMgr.remove(task);
    });
}

/**
 * @param {string} externalOrderId
 * @returns {Task[]}
 */
function tasksOf(externalOrderId) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, BY_ORDER, null, externalOrderId);
    var tasks = [];
    while (found.hasNext()) {
        tasks.push(found.next());
    }
    found.close();
    return tasks;
}

module.exports = {
    hasOpenTask: hasOpenTask,
    removeTasks: removeTasks
};
