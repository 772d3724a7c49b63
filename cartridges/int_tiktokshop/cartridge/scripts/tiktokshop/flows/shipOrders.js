'use strict';

var orders = require('../api/orders');
var connections = require('../platform/connections');
var shop = require('../platform/shop');
var tasksModule = require('../platform/tasks');
var refreshAccess = require('./refreshAccess');
var shipPackage = require('./shipPackage');
var shipOrder = require('./shipOrder');
var shipResult = require('./shipResult');

/**
 * Reports shipments that are due to TikTok: Get Order Detail for fifty orders, then one call for each package. What
 * TikTok knows is read before each attempt, so a call whose outcome is unknown is never blindly repeated.
 * @param maxTasks - where to stop, so that a run stays short
 */
function shipOrders(maxTasks) {
    var counts = shipResult.noTasks();
    var left = maxTasks;
    var goesOn = true;
    while (goesOn && left > 0) {
        var tasks = nextBatch(Math.min(left, orders.MAX_ORDERS_PER_CALL));
        goesOn = tasks.length > 0 && shipBatch(tasks, counts);
        left -= tasks.length;
    }
    return counts;
}

/** Due tasks of one shop. */
function nextBatch(limit) {
    var tasks = tasksModule.dueTasks('ship', limit).map(tasksModule.findTask);
    return tasks.filter(function (task) {
        return task.custom.shopId === tasks[0].custom.shopId;
    });
}

/** @returns false when it makes no sense to go on: the Open API cannot be called; tasks that are left stay due */
function shipBatch(tasks, counts) {
    var shopId = tasks[0].custom.shopId || '';
    var connection = connections.findConnection(shopId);
    if (!connection) {
        var missing = shipPackage.refused('not_connected', 'No TikTok shop is connected');
        tasks.forEach(function (task) {
            return shipResult.recordResult(task, missing, counts);
        });
        return true;
    }
    var shop = openFreshShop(connection);
    var details = readOrders(shop, connection, tasks);
    var unread = details.ok ? null : shipPackage.failed(details);
    var orders = details.ok ? details.data.orders || [] : [];
    tasks.every(function (task) {
        var result = unread || shipOrder.shipOrder(shop, shopId, orders, task);
        if (!shop.isUnavailable) {
            shipResult.recordResult(task, result, counts);
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
    shipOrders: shipOrders
};
