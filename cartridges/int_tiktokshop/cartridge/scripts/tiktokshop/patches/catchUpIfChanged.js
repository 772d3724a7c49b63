'use strict';

var hasUnappliedChange = require('./hasUnappliedChange');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Catches up with an order that carries a change which was not applied, before anything else is done with it. Runs in
 * transactions of its own.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function catchUpIfChanged(order, entry) {
    if (hasUnappliedChange(order, entry)) {
        // Loaded only here: most orders carry none.
        var catchUpOrder = require('./catchUpOrder');
        catchUpOrder(order.orderNo);
    }
}

module.exports = catchUpIfChanged;
