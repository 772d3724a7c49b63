'use strict';

var webhookTypes = require('./rules/webhookTypes');
var connections = require('../shops/store/connections');
var tasks = require('../tasks/store/tasks');
var log = require('../platform/log');
var inTransaction = require('../platform/transaction');
var checkAuthorization = require('../shops/checkAuthorization');
var findCancelRequests = require('../cancellations/findCancelRequests');
var recordReport = require('../tasks/recordReport');
var reconcileOrder = require('../lifecycle/reconcileOrder');
var reportResult = require('../tasks/reportResult');
var runByShop = require('../shops/runByShop');
var withOrders = require('../shops/withOrders');

/** @typedef {import('./rules/types/webhookType').WebhookType} WebhookType */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/recordReport').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/reportResult').ReportResult} ReportResult */

var UNREADABLE = { type: 0, orderIds: [] };

/**
 * Handles webhooks that were stored: each says that something has changed, so its object is read again.
 * @param {number} maxTasks - where to stop, so that a run stays short
 * @param {TaskCounts} counts - is told how many went which way
 */
function handleWebhooks(maxTasks, counts) {
    var handle = function (access, tasks) {
        if (
            tasks.some(function (task) {
                return isOf(task, function (type) {
                    return type.mayAskToCancel;
                });
            })
        ) {
            inTransaction(function () {
                return findCancelRequests.askAtOnce(access.connection);
            });
        }
        var aboutShop = tasks.filter(function (task) {
            return isOf(task, function (type) {
                return type.about === 'shop';
            });
        });
        var aboutOrders = tasks.filter(function (task) {
            return aboutShop.indexOf(task) < 0;
        });
        if (aboutShop.length > 0) {
            var result = checkAuthorization(access);
            aboutShop.forEach(function (task) {
                return recordReport.recordResult(task, result, counts);
            });
        }
        var work = { idsOf: orderIdsOf, run: reconcileTask };
        if (aboutOrders.length === 0 || !connections.canCall(access.connection)) {
            return connections.canCall(access.connection);
        }
        return withOrders.withOrders(access, aboutOrders, work, counts);
    };
    runByShop('webhook', maxTasks, handle, counts);
}

/**
 * Whether the webhook of a task is of such a type.
 * @param {Task} task
 * @param {(type: WebhookType) => boolean} test
 * @returns {boolean}
 */
function isOf(task, test) {
    var type = webhookTypes.webhookTypeOf(tasks.payloadOf(task, UNREADABLE).type);
    return type !== null && test(type);
}

/**
 * @param {Task} task
 * @returns {string[]}
 */
function orderIdsOf(task) {
    return tasks.payloadOf(task, UNREADABLE).orderIds;
}

/**
 * @param {Task} task
 * @param {TikTokOrder[]} orders
 * @returns {ReportResult}
 */
function reconcileTask(task, orders) {
    var ids = orderIdsOf(task);
    if (ids.length === 0) {
        return reportResult.refused('webhook_unreadable', 'The webhook names no order');
    }
    var found = orders.filter(function (order) {
        return ids.indexOf(order.id) >= 0;
    });
    try {
        found.forEach(reconcileOrder);
    } catch (e) {
        // One bad order must not keep the others from being handled.
        log.logOf('webhook').error('order ' + ids.join(', ') + ': ' + log.describeError(e));
        return reportResult.broken();
    }
    return reportResult.reported('');
}

module.exports = handleWebhooks;
