'use strict';

var history = require('./store/history');

/** @typedef {import('./rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/history').HistorySource} HistorySource */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Adds a message and its outcome to the order's history. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {OrderMessage} message
 * @param {Outcome} outcome
 */
function rememberMessage(entry, message, outcome) {
    history.addHistory(entry, sourceOf(message), describe(message), outcome);
}

/**
 * @param {OrderMessage} message
 * @returns {HistorySource}
 */
function sourceOf(message) {
    return message.initiator === 'SELLER' ? 'OMS' : message.initiator;
}

/**
 * @param {OrderMessage} message
 * @returns {string}
 */
function describe(message) {
    var packages = message.packages
        .map(function (parcel) {
            return parcel.packageNo;
        })
        .join(', ');
    var some = message.cancelledItems ? ', some units' : '';
    var by = message.by ? ' (' + message.by + ')' : '';
    return message.status + some + (packages === '' ? '' : ', package ' + packages) + by;
}

module.exports = rememberMessage;
