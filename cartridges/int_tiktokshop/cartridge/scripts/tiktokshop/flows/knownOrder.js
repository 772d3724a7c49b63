'use strict';

var ledger = require('../platform/ledger');
var orders = require('../platform/orders');

/** @typedef {import('../platform/ledger').LedgerEntry} LedgerEntry */

/**
 * A TikTok order of this site, with what is known of it.
 * @typedef {Object} KnownOrder
 * @property {dw.order.Order} order
 * @property {LedgerEntry} entry
 */

/**
 * A TikTok order by its number; null when this site has none, or has not adopted it yet.
 * @param {string} orderNo
 * @returns {KnownOrder | null}
 */
function knownOrder(orderNo) {
    var order = orders.getOrder(orderNo);
    var entry = order && orders.isTikTokOrder(order) ? ledger.findEntry(orders.externalOrderIdOf(order)) : null;
    return order && entry ? { order: order, entry: entry } : null;
}

module.exports = knownOrder;
