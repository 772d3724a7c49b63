'use strict';

var announceStatus = require('./announceStatus');
var endSettledAlerts = require('./endSettledAlerts');
var orderState = require('./store/orderState');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./store/orderState').ReadOrder} ReadOrder */
/** @typedef {import('./store/orderState').StateChange} StateChange */

/**
 * Writes decided changes to order and ledger, ends the alerts that they settle, and tells the merchant's hook if the
 * status is another one: the one way in which the status of a known order changes. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReadOrder} before - the order as it was read
 * @param {StateChange} change
 */
function changeState(order, entry, before, change) {
    orderState.writeState(order, entry, before, change);
    endSettledAlerts(order, entry);
    announceStatus(entry, before.state.status, change.changes.status);
}

module.exports = changeState;
