'use strict';

var orders = require('../openapi/orders');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var connections = require('./store/connections');
var shopRefusal = require('../openapi/rules/shopRefusal');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var tasksModule = require('../tasks/store/tasks');
var transaction = require('../platform/transaction');
var openAccess = require('./openAccess');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');

/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./store/shop').CallPurpose} CallPurpose */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('../tasks/recordOutcome').RecordTask} RecordTask */

/**
 * Finds the shops of the orders of tasks, where several are connected and the task names none: it is the shop that
 * knows the order. Each shop is asked for one order at a time, because a foreign one fails the call for all.
 * @param {Task[]} tasks
 * @param {RecordTask} record
 * @param {CallPurpose} purpose - whether the tasks have a deadline
 */
function assignShops(tasks, record, purpose) {
    tasks.forEach(function (task) {
        var problem = assignShop(task, purpose);
        if (problem) {
            record(task, problem);
        }
    });
}

/**
 * @param {Task} task
 * @param {CallPurpose} purpose
 * @returns {TaskOutcome | null} null when the shop was found, or when one that it may be cannot be asked now
 */
function assignShop(task, purpose) {
    var externalOrderId = task.custom.externalOrderId || '';
    var problem = taskOutcome.refused('shop_unknown', notice.notice('task.shop_unknown'));
    var isAsked = true;
    if (externalOrderId === '') {
        return problem;
    }
    var owner = connections
        .siteConnections()
        .filter(connections.canCall)
        .filter(function (connection) {
            var access = openAccess(connection, purpose);
            var details = orders.fetchOrderDetail(access.shop.api, [externalOrderId]);
            if (!details.ok && details.errorClass !== 'setup') {
                problem = taskOutcome.failed(details);
            }
            isAsked = isAsked && (details.ok || !shopRefusal.isAboutShop(details));
            return details.ok && details.data.items.length > 0;
        })[0];
    if (!owner) {
        // A shop that cannot be asked now may be the one: then the task waits until it can.
        return isAsked && connections.siteConnections().every(connections.canCall) ? problem : null;
    }
    transaction.inTransaction(function () {
        return storeOwner(task, externalOrderId, owner.shop.custom.shopId);
    });
    return null;
}

/**
 * @param {Task} task
 * @param {string} externalOrderId
 * @param {string} shopId
 */
function storeOwner(task, externalOrderId, shopId) {
    tasksModule.storeShop(task, shopId);
    var entry = findEntry.findEntry(externalOrderId);
    if (entry) {
        tiktokFacts.rememberShop(entry, shopId);
    }
}

module.exports = assignShops;
