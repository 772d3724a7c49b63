'use strict';

var operation = require('../domain/operation');
var outcome = require('../domain/outcome');
var history = require('../platform/history');
var ledger = require('../platform/ledger');
var inTransaction = require('../platform/transaction');
var knownOrder = require('./knownOrder');

/** @typedef {import('../domain/operation').OperationForm} OperationForm */
/** @typedef {import('../domain/operation').Preview} Preview */
/** @typedef {import('../domain/outcome').Outcome} Outcome */
/** @typedef {import('./knownOrder').KnownOrder} KnownOrder */

/**
 * What marking the alerts of an order as handled would do.
 * @param {KnownOrder} known
 * @returns {Preview}
 */
function previewHandled(known) {
    return ledger.needsAttention(known.entry)
        ? { outcome: outcome.applied([]), effects: [operation.effect('handled')] }
        : { outcome: outcome.repeated(), effects: [] };
}

/**
 * Someone has looked after what operations were alerted of.
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function handleAlerts(orderNo, form) {
    return inTransaction(function () {
        var entry = knownOrder.knownOrder(orderNo).entry;
        if (!ledger.needsAttention(entry)) {
            return outcome.repeated();
        }
        ledger.markHandled(entry);
        history.addHistory(entry, 'OPERATIONS', 'Marked as handled (' + form.by + ')', { outcome: 'applied' });
        return outcome.applied([]);
    });
}

module.exports = {
    previewHandled: previewHandled,
    handleAlerts: handleAlerts
};
