'use strict';

var endedAlerts = require('./rules/alerts/endedAlerts');
var alerts = require('./store/ledger/alerts');
var orderState = require('./store/orderState');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Ends the alerts of an order that ask for what has been done. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function endSettledAlerts(order, entry) {
    if (alerts.needsAttention(entry)) {
        alerts.endAlerts(entry, endedAlerts.endedAlerts(orderState.getState(order, entry)));
    }
}

module.exports = endSettledAlerts;
