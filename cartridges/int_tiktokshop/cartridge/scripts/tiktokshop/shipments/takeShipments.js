'use strict';

var packagesModule = require('../lifecycle/rules/packages');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var packageIds = require('../lifecycle/store/ledger/packageIds');
var orderState = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var tasks = require('../tasks/store/tasks');
var dueTasks = require('../tasks/store/dueTasks');

/** @typedef {import('../shops/runByShop').TakeTasks} TakeTasks */
/** @typedef {import('../tasks/store/tasks').Task} Task */

/**
 * Takes the reports that are about shipments, each once. By what is known here, without a call: an order with a package
 * that TikTok has not taken yet. Where a buyer waits for an answer, the shipment waits for it too.
 * @param {number} maxTasks - how many of a shop's reports are looked at
 * @returns {TakeTasks}
 */
function takeShipments(maxTasks) {
    var left = {};
    return function (shopId, limit) {
        var taskIds = left[shopId] || shipmentsOf(shopId, maxTasks);
        left[shopId] = taskIds.slice(limit);
        return taskIds.slice(0, limit).map(function (taskId) {
            return tasks.findTask(taskId);
        });
    };
}

/**
 * @param {string} shopId
 * @param {number} maxTasks
 * @returns {string[]}
 */
function shipmentsOf(shopId, maxTasks) {
    return dueTasks
        .dueTasksOf('report', shopId, maxTasks)
        .filter(hasNewPackage)
        .map(function (task) {
            return task.custom.taskId;
        });
}

/**
 * @param {Task} task
 * @returns {boolean}
 */
function hasNewPackage(task) {
    var entry = findEntry.findEntry(task.custom.externalOrderId || '');
    var order = entry && !entry.custom.requestOpen ? orders.getOrder(task.custom.orderNo || '') : null;
    if (!entry || !order) {
        return false;
    }
    var reported = packageIds.packageIdsOf(entry);
    var packages = packagesModule.packagesWithTracking(orderState.packagesOf(order, entry));
    return packagesModule.packageNumbers(packages).some(function (packageNo) {
        return !reported[packageNo];
    });
}

module.exports = takeShipments;
