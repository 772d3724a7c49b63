'use strict';

var packages = require('../lifecycle/rules/packages');
var history = require('../lifecycle/store/history');
var ledger = require('../lifecycle/store/ledger');
var tasks = require('../tasks/store/tasks');
var inTransaction = require('../platform/transaction');
var omsAdapter = require('./omsAdapter');
var runTasks = require('../tasks/runTasks');

/** @typedef {import('./rules/orderEvent').OrderMessage} OrderMessage */
/** @typedef {import('../lifecycle/rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('../lifecycle/store/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/recordReport').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/runTasks').TaskResult} TaskResult */

var NOTHING = {
    eventId: '',
    orderNo: '',
    externalOrderId: '',
    status: 'CANCELLED',
    initiator: '',
    reason: ''
};

/**
 * Makes a task of telling the OMS that an order, or some of its units, were cancelled, so that it does not ship them.
 * What the OMS has cancelled itself it need not be told. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {OrderMessage} message
 * @param {OrderChanges} changes
 */
function tellOmsOfCancellation(entry, message, changes) {
    if (message.initiator === 'SELLER' || !omsAdapter.canTell()) {
        return;
    }
    var externalOrderId = entry.custom.externalOrderId;
    var orderNo = entry.custom.orderNo || '';
    var isPartial = changes.status !== 'CANCELLED';
    // Further units are further news, and the first are told only once.
    var count = packages.countUnits(changes.cancelled) + packages.countUnits(changes.cancelledTooLate);
    var eventId = 'cancelled-' + externalOrderId + (isPartial ? '-' + count : '');
    var notice = {
        eventId: eventId,
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        status: 'CANCELLED',
        // To the OMS, whoever works in Business Manager is the seller.
        initiator: message.initiator === 'OPERATIONS' ? 'SELLER' : message.initiator,
        reason: message.reason
    };
    if (isPartial) {
        var units = message.cancelledItems || {};
        notice.items = Object.keys(units).map(function (productId) {
            return {
                productId: productId,
                quantity: packages.unitsOf(units, productId)
            };
        });
    }
    tasks.enqueue(eventId, 'tell-oms', {
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        shopId: '',
        payload: notice
    });
}

/**
 * Tells the OMS what it has to know; what it does not acknowledge is tried again later.
 * @param {number} limit
 * @param {TaskCounts} counts - is told how many went which way
 */
function tellOms(limit, counts) {
    runTasks('tell-oms', limit, tell, counts);
}

/**
 * @param {Task} task
 * @returns {TaskResult}
 */
function tell(task) {
    var failure = omsAdapter.tellOmsAbout(tasks.payloadOf(task, NOTHING));
    if (failure && failure.code === 'unavailable') {
        return 'not-sent';
    }
    if (failure) {
        inTransaction(function () {
            return tasks.retryLater(task, failure);
        });
        return 'failed';
    }
    inTransaction(function () {
        tasks.markDone(task);
        var entry = ledger.findEntry(task.custom.externalOrderId || '');
        if (entry) {
            history.addHistory(entry, 'CARTRIDGE', 'Cancellation told to the OMS', { outcome: 'done' });
        }
    });
    return 'done';
}

module.exports = {
    tellOmsOfCancellation: tellOmsOfCancellation,
    tellOms: tellOms
};
