'use strict';

var cancellation = require('./store/cancellation');
var appliedStatusOf = require('./store/ledger/appliedStatus');
var cancellationUndo = require('./store/ledger/cancellationUndo');
var findEntry = require('./store/ledger/findEntry');
var feedDue = require('./store/ledger/due/feedDue');
var log = require('../platform/log');
var orders = require('./store/orders');
var platformStatus = require('./store/platformStatus');
var transaction = require('../platform/transaction');
var alertOperations = require('./alertOperations');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Undoes the cancellation of an order that had shipped before it, if that is due. Runs in a transaction of its own,
 * after the one that has recorded the shipment: when the platform cannot undo the cancellation, for example because the
 * product is sold out, the transaction must be rolled back, and the shipment must be kept. Source: platform doc
 * OrderMgr.undoCancelOrder. Never throws: after an error the undo stays due for TikTokShop-ProcessTasks.
 * @param {string} externalOrderId
 */
function undoDueCancellation(externalOrderId) {
    var entry = findEntry.findEntry(externalOrderId);
    if (!entry || cancellationUndo.cancellationUndoOf(entry) !== 'due') {
        return;
    }
    try {
        var obstacle = transaction.inTransaction(
            function () {
                return undo(externalOrderId);
            },
            function (result) {
                return result === '';
            }
        );
        if (obstacle !== '') {
            transaction.inTransaction(function () {
                return giveUp(externalOrderId, obstacle);
            });
        }
    } catch (e) {
        log.logOf('order').error('order ' + externalOrderId + ', undo of the cancellation: ' + log.describeError(e));
    }
}

/**
 * Undoes all cancellations that are due: a hook cannot do it in the transaction of its request.
 * @param {number} limit
 */
function undoAllDueCancellations(limit) {
    cancellationUndo.dueForCancellationUndo(limit).forEach(undoDueCancellation);
}

/**
 * @param {string} externalOrderId
 * @returns {string} empty, or the platform's error code
 */
function undo(externalOrderId) {
    var due = dueOrder(externalOrderId);
    if (!due) {
        return '';
    }
    var obstacle = cancellation.undoCancellation(due.order);
    if (obstacle === '') {
        cancellationUndo.rememberCancellationUndo(due.entry, '');
        if (appliedStatusOf(due.entry) === 'Completed') {
            cancellation.complete(due.order);
        }
        platformStatus.rememberPlatformStatus(due.order, due.entry);
        feedDue.markFeedDue(due.entry);
    }
    return obstacle;
}

/**
 * Leaves the order cancelled and alerts operations.
 * @param {string} externalOrderId
 * @param {string} obstacle
 */
function giveUp(externalOrderId, obstacle) {
    var due = dueOrder(externalOrderId);
    if (due) {
        cancellationUndo.rememberCancellationUndo(due.entry, 'failed');
        alertOperations.alertOperations(due.order, due.entry, notice.notice('alert.undo_failed', [obstacle]));
    }
}

/**
 * Reads order and entry again: another request may have undone the cancellation meanwhile.
 * @param {string} externalOrderId
 * @returns {{ order: dw.order.Order, entry: LedgerEntry } | null}
 */
function dueOrder(externalOrderId) {
    var entry = findEntry.findEntry(externalOrderId);
    var order = entry && cancellationUndo.cancellationUndoOf(entry) === 'due' ? orders.orderOf(entry) : null;
    return entry && order ? { order: order, entry: entry } : null;
}

module.exports = {
    undoDueCancellation: undoDueCancellation,
    undoAllDueCancellations: undoAllDueCancellations
};
