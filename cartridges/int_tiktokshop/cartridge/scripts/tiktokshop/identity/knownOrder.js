'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var orderIdentity = require('./store/orderIdentity');
var orders = require('../lifecycle/store/orders');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * A TikTok order of this site with its ledger entry.
 * @typedef {Object} KnownOrder
 * @property {dw.order.Order} order
 * @property {LedgerEntry} entry
 */

/**
 * A TikTok order by its number, proven or not; null when this site has none, or has not adopted it yet. The number of
 * an edited order finds its successor. Until the cartridge notices the edit, the successor's number finds the edited
 * order.
 * @param {string} orderNo
 * @returns {KnownOrder | null}
 */
function knownOrder(orderNo) {
    var order = orders.getOrder(orderNo);
    return order && (withLedgerEntry(orders.currentOrder(order)) || knownEdit(order));
}

/**
 * @param {dw.order.Order} order
 * @returns {KnownOrder | null}
 */
function knownEdit(order) {
    var known = orders.editsOf(order).map(withLedgerEntry);
    return (
        known.filter(function (edit) {
            return edit !== null;
        })[0] || null
    );
}

/**
 * Adds the ledger entry to an order that was found; null when it has none.
 * @param {dw.order.Order} order
 * @returns {KnownOrder | null}
 */
function withLedgerEntry(order) {
    var entry = findEntry.anyEntryFor(order, orderIdentity.identityOf(order).externalOrderId);
    return entry && entry.custom.orderNo === order.orderNo ? { order: order, entry: entry } : null;
}

module.exports = {
    knownOrder: knownOrder,
    withLedgerEntry: withLedgerEntry
};
