'use strict';

var history = require('./store/history');
var alerts = require('./store/ledger/alerts');
var alertOperations = require('./alertOperations');

/** @typedef {import('../platform/extensions').ExtensionPoint} ExtensionPoint */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Records that a merchant's hook failed for an order, and alerts operations unless the same alert is still to be
 * mailed. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ExtensionPoint} point
 * @param {string} instead - what was done without the hook, as a sentence
 */
function recordHookFailure(order, entry, point, instead) {
    history.addHistory(entry, 'CARTRIDGE', 'Hook ' + point, { outcome: 'failed', code: 'hook_failed' });
    var text = hookFailureText(point) + '. ' + instead;
    if (alerts.alertsOf(entry).indexOf(text) < 0) {
        alertOperations.alertOperations(order, entry, text);
    }
}

/**
 * Text for a failed hook, also for places without an order.
 * @param {ExtensionPoint} point
 * @returns {string}
 */
function hookFailureText(point) {
    return 'The hook ' + point + ' failed: see the log, category extension';
}

module.exports = {
    recordHookFailure: recordHookFailure,
    hookFailureText: hookFailureText
};
