'use strict';

var alertOperations = require('./alertOperations');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Alerts operations that a message was not applied, where its sender gets no answer. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} source - who sent it, for example `TikTok`
 * @param {Outcome} outcome
 */
function alertRefusal(order, entry, source, outcome) {
    var why = (outcome.code || outcome.outcome) + (outcome.msg ? ': ' + outcome.msg : '');
    alertOperations.alertOperationsOnce(order, entry, 'What ' + source + ' says was not applied: ' + why);
}

module.exports = alertRefusal;
