'use strict';

var orders = require('../lifecycle/store/orders');
var hasUnappliedChange = require('./hasUnappliedChange');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Catches up with an order that carries a change which was not applied, before anything else is done with it: the
 * change came first. Runs in transactions of its own.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} entry - null for an order that is proven to be TikTok's and not adopted yet
 * @returns {dw.order.Order} the order to continue with: the successor of an edited one
 */
function catchUpIfChanged(order, entry) {
    if (!entry || hasUnappliedChange(order, entry)) {
        // Loaded only here: most orders carry none.
        var catchUpOrder = require('./catchUpOrder');
        catchUpOrder(order.orderNo);
    }
    return orders.currentOrder(order);
}

module.exports = catchUpIfChanged;
