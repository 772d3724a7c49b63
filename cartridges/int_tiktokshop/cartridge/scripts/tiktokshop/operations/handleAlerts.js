'use strict';

var operation = require('./rules/operation');
var outcome = require('../platform/rules/outcome');
var history = require('../lifecycle/store/history');
var alerts = require('../lifecycle/store/ledger/alerts');
var transaction = require('../platform/transaction');
var knownOrder = require('../identity/knownOrder');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/operation').OperationForm} OperationForm */
/** @typedef {import('./rules/operation').Preview} Preview */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * Previews marking the alerts of an order as handled.
 * @param {KnownOrder} known
 * @returns {Preview}
 */
function previewHandled(known) {
    return alerts.needsAttention(known.entry)
        ? { outcome: outcome.applied([]), effects: [operation.effect('handled')] }
        : { outcome: outcome.repeated(), effects: [] };
}

/**
 * Marks the alerts of an order as handled.
 * @param {string} orderNo
 * @param {OperationForm} form
 * @returns {Outcome}
 */
function handleAlerts(orderNo, form) {
    return transaction.inTransaction(function () {
        var entry = knownOrder.knownOrder(orderNo).entry;
        if (!alerts.needsAttention(entry)) {
            return outcome.repeated();
        }
        alerts.markHandled(entry);
        history.addHistory(entry, 'OPERATIONS', notice.notice('history.handled', [form.by]), { outcome: 'applied' });
        return outcome.applied([]);
    });
}

module.exports = {
    previewHandled: previewHandled,
    handleAlerts: handleAlerts
};
