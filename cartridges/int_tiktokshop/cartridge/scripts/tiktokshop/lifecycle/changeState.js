'use strict';

var announceStatus = require('./announceStatus');
var orderState = require('./store/orderState');

/** @typedef {import('./rules/lineUnits').ToldLine} ToldLine */
/** @typedef {import('./rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./store/orderState').ReadOrder} ReadOrder */

/**
 * Writes decided changes to order and ledger, and tells the merchant's hook if the status is another one: the one way
 * in which the status of a known order changes. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReadOrder} before - the order as it was read
 * @param {OrderChanges} changes
 * @param {string} occurredAt - when it happened, ISO 8601 UTC
 * @param {ToldLine[]} [told] - lines of the order that the message names
 */
function changeState(order, entry, before, changes, occurredAt, told) {
    if (told === undefined) {
        told = [];
    }
    orderState.writeState(order, entry, before, changes, occurredAt, told);
    announceStatus(entry, before.state.status, changes.status);
}

module.exports = changeState;
