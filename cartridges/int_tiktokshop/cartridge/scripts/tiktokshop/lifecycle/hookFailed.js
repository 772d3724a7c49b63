'use strict';

var history = require('./store/history');
var ledger = require('./store/ledger');
var alertOperations = require('./alertOperations');

/** @typedef {import('../platform/extensions').ExtensionPoint} ExtensionPoint */
/** @typedef {import('./store/ledger').LedgerEntry} LedgerEntry */

/**
 * Records that a merchant's hook failed for an order, and tells operations; what they are still to be told is not
 * repeated. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ExtensionPoint} point
 * @param {string} instead - what was done without the hook, as a sentence
 */
function hookFailed(order, entry, point, instead) {
    history.addHistory(entry, 'CARTRIDGE', 'Hook ' + point, { outcome: 'failed', code: 'hook_failed' });
    var text = hookFailureText(point) + '. ' + instead;
    if (ledger.alertsOf(entry).indexOf(text) < 0) {
        alertOperations.alertOperations(order, entry, text);
    }
}

/**
 * The same in words, where there is no order.
 * @param {ExtensionPoint} point
 * @returns {string}
 */
function hookFailureText(point) {
    return 'The hook ' + point + ' failed: see the log, category extension';
}

module.exports = {
    hookFailed: hookFailed,
    hookFailureText: hookFailureText
};
