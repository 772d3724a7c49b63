'use strict';

var ledger = require('../platform/ledger');
var orders = require('../platform/orders');

/** A TikTok order by its number; null when this site has none, or has not adopted it yet. */
function knownOrder(orderNo) {
    var order = orders.getOrder(orderNo);
    var entry = order && orders.isTikTokOrder(order) ? ledger.findEntry(orders.externalOrderIdOf(order)) : null;
    return order && entry ? { order: order, entry: entry } : null;
}

module.exports = {
    knownOrder: knownOrder
};
