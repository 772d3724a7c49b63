'use strict';

var extensions = require('../platform/extensions');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var recordHookFailure = require('./recordHookFailure');
var findEntry = require('./store/ledger/findEntry');
var statusChanges = require('./store/ledger/statusChanges');
var orders = require('./store/orders');

/** @typedef {import('./store/ledger/statusChanges').StatusChange} StatusChange */

/** Extension point that is told of each status of an order. */
var STATUS_CHANGED = 'app.tiktokshop.order.statusChanged';

/** Calls for one change before it is given up; the notice of that names the number. */
var MAX_ATTEMPTS = 8;

/**
 * Tells the merchant's hook of the changes of an order's status that are due, oldest first. A change that the hook
 * fails for keeps the later ones waiting. Never throws: what is not told stays due.
 * @param {string} externalOrderId
 */
function tellStatusChanges(externalOrderId) {
    try {
        while (tellNext(externalOrderId)) {
            // Until nothing is due.
        }
    } catch (e) {
        log.logOf('extension').error('order ' + externalOrderId + ', ' + STATUS_CHANGED + ': ' + log.describeError(e));
    }
}

/**
 * Tells the hook of what requests of the platform have left, and of what has failed before.
 * @param {number} limit
 */
function tellDueStatusChanges(limit) {
    statusChanges.dueForStatusChange(limit).forEach(tellStatusChanges);
}

/**
 * @param {string} externalOrderId
 * @returns {boolean} whether to continue with the next change
 */
function tellNext(externalOrderId) {
    // Stored before the call: one that ends the request must not be repeated for ever.
    var change = transaction.inTransaction(function () {
        var entry = findEntry.findEntry(externalOrderId);
        return entry && statusChanges.claimStatusChange(entry);
    });
    if (!change) {
        return false;
    }
    if (change.attempts > MAX_ATTEMPTS) {
        transaction.inTransaction(function () {
            return giveUp(externalOrderId, change);
        });
        return true;
    }
    var isTold = tell(externalOrderId, change);
    if (!isTold && change.attempts === 1) {
        recordFailure(externalOrderId, 'alert.status_hook_repeats', change);
    }
    return isTold;
}

/**
 * Calls the hook in a transaction of its own. @returns whether it was told, and all that it wrote is stored
 * @param {string} externalOrderId
 * @param {StatusChange} change
 * @returns {boolean}
 */
function tell(externalOrderId, change) {
    try {
        transaction.inTransaction(
            function () {
                return callHook(externalOrderId, change);
            },
            function (isDone) {
                return isDone;
            }
        );
    } catch (e) {
        log.logOf('extension').error('order ' + externalOrderId + ', ' + STATUS_CHANGED + ': ' + log.describeError(e));
    }
    // A transaction that the hook has left open would swallow everything that comes after it.
    transaction.endOpenTransaction();
    return !isStillFirst(externalOrderId, change);
}

/**
 * @param {string} externalOrderId
 * @param {StatusChange} change
 * @returns {boolean}
 */
function callHook(externalOrderId, change) {
    var entry = findEntry.findEntry(externalOrderId);
    var order = orders.orderOf(entry);
    if (order && !extensions.callExtension(STATUS_CHANGED, order, change.from, change.to).ok) {
        return false;
    }
    statusChanges.removeStatusChange(entry);
    return true;
}

/**
 * @param {string} externalOrderId
 * @param {StatusChange} change
 * @returns {boolean}
 */
function isStillFirst(externalOrderId, change) {
    var entry = findEntry.findEntry(externalOrderId);
    var first = entry && statusChanges.statusChangesOf(entry)[0];
    return !!first && first.attempts === change.attempts;
}

/**
 * @param {string} externalOrderId
 * @param {StatusChange} change
 */
function giveUp(externalOrderId, change) {
    statusChanges.removeStatusChange(findEntry.findEntry(externalOrderId));
    recordFailure(externalOrderId, 'alert.status_hook_given_up', change);
}

/**
 * @param {string} externalOrderId
 * @param {string} instead - code of the notice that tells what happens now
 * @param {StatusChange} change
 */
function recordFailure(externalOrderId, instead, change) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(externalOrderId);
        var order = orders.orderOf(entry);
        if (entry && order) {
            recordHookFailure(order, entry, { point: STATUS_CHANGED, instead: instead, values: [change.to] });
        }
    });
}

module.exports = {
    STATUS_CHANGED: STATUS_CHANGED,
    tellStatusChanges: tellStatusChanges,
    tellDueStatusChanges: tellDueStatusChanges
};
