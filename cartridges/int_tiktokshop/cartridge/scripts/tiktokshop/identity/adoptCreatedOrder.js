'use strict';

var identityForHook = require('./identityForHook');
var orderState = require('../lifecycle/store/orderState');
var adoptOrder = require('./adoptOrder');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Adopts an order that an API client created, if it is placed and proven to be TikTok's. Runs in the transaction of the
 * request. The sweep of TikTokShop-ProcessTasks looks at all other orders.
 * @param {dw.order.Order} order
 * @returns {LedgerEntry | null} the entry of the order in the ledger; null if it is not adopted
 */
function adoptCreatedOrder(order) {
    var entry = adoptOrder.adoptIfProven(order, identityForHook(order));
    if (entry) {
        orderState.restoreLostIds(order, entry);
    }
    return entry;
}

module.exports = adoptCreatedOrder;
