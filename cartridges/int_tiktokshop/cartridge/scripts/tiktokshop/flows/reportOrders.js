'use strict';

var orders = require('../api/orders');
var connections = require('../platform/connections');
var shop = require('../platform/shop');
var tasksModule = require('../platform/tasks');
var refreshAccess = require('./refreshAccess');
var reportOrder = require('./reportOrder');
var recordReport = require('./recordReport');
var reportResult = require('./reportResult');

/** "The order or package does not belong to the current seller." Source: API page Get Order Detail. */
var FOREIGN_ORDER = 21008111;

/**
 * Reports to TikTok what is due: Get Order Detail for fifty orders, then one call for each package or cancellation. What
 * TikTok knows is read before each attempt, so a call whose outcome is unknown is never blindly repeated.
 * @param maxTasks - where to stop, so that a run stays short
 */
function reportOrders(maxTasks) {
    var counts = recordReport.noTasks();
    var left = maxTasks;
    var goesOn = true;
    while (goesOn && left > 0) {
        var tasks = nextBatch(Math.min(left, orders.MAX_ORDERS_PER_CALL));
        goesOn = tasks.length > 0 && reportBatch(tasks, counts);
        left -= tasks.length;
    }
    return counts;
}

/** Due tasks of one shop. */
function nextBatch(limit) {
    var tasks = tasksModule.dueTasks('report', limit).map(tasksModule.findTask);
    return tasks.filter(function (task) {
        return task.custom.shopId === tasks[0].custom.shopId;
    });
}

/** @returns false when it makes no sense to go on: the Open API cannot be called; tasks that are left stay due */
function reportBatch(tasks, counts) {
    var shopId = tasks[0].custom.shopId || '';
    var connection = connections.findConnection(shopId);
    if (!connection) {
        var missing = reportResult.refused('not_connected', 'No TikTok shop is connected');
        tasks.forEach(function (task) {
            return recordReport.recordResult(task, missing, counts);
        });
        return true;
    }
    var shop = openFreshShop(connection);
    var details = readOrders(shop, connection, tasks);
    if (!details.ok && details.code === FOREIGN_ORDER && tasks.length > 1) {
        // One order that is not the shop's fails the call for all: each is asked for alone.
        return tasks.every(function (task) {
            return reportBatch([task], counts) || !counts.isCutShort;
        });
    }
    var unread = details.ok ? null : reportResult.failed(details);
    var orders = details.ok ? details.data.orders || [] : [];
    tasks.every(function (task) {
        var result = unread || reportOrder.reportOrder(shop, shopId, orders, task);
        if (!shop.isUnavailable) {
            recordReport.recordResult(task, result, counts);
        }
        return !shop.isUnavailable;
    });
    counts.isCutShort = shop.isUnavailable;
    return details.ok && !shop.isUnavailable;
}

function openFreshShop(connection) {
    if (connections.needsRefresh(connection)) {
        refreshAccess.refreshAccess(connection);
    }
    return shop.openShop(connection);
}

/** Reads the orders; once more with a new token, should TikTok find ours too old. */
function readOrders(shop, connection, tasks) {
    var ids = tasks.map(function (task) {
        return task.custom.externalOrderId || '';
    });
    var details = orders.getOrderDetail(shop.api, ids);
    if (details.ok || details.errorClass !== 'token' || !refreshAccess.refreshAccess(connection)) {
        return details;
    }
    shop.api.accessToken = connection.custom.accessToken || '';
    return orders.getOrderDetail(shop.api, ids);
}

module.exports = {
    reportOrders: reportOrders
};
