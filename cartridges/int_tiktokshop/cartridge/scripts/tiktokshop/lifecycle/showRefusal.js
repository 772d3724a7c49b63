'use strict';

var alertOperations = require('./alertOperations');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/ledger').LedgerEntry} LedgerEntry */

/**
 * Shows a person what was told of an order and could not be applied, where nobody waits for an answer. Needs a
 * transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} source - who told it, for example `TikTok`
 * @param {Outcome} outcome
 */
function showRefusal(order, entry, source, outcome) {
    var why = (outcome.code || outcome.outcome) + (outcome.msg ? ': ' + outcome.msg : '');
    alertOperations.alertOperationsOnce(order, entry, 'What ' + source + ' says was not applied: ' + why);
}

module.exports = showRefusal;
