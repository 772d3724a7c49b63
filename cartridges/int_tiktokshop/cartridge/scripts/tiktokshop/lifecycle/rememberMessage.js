'use strict';

var history = require('./store/history');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/history').HistorySource} HistorySource */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

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
 * @returns {Notice}
 */
function describe(message) {
    var packages = message.packages
        .map(function (parcel) {
            return parcel.packageNo;
        })
        .join(', ');
    return notice.notice('history.message', [
        notice.notice('status.' + message.status),
        message.cancelledItems ? notice.notice('history.some_units') : '',
        packages === '' ? '' : notice.notice('history.packages', [packages]),
        message.by ? notice.notice('history.by', [message.by]) : ''
    ]);
}

module.exports = rememberMessage;
