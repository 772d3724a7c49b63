'use strict';

var ledger = require('../platform/ledger');
var orders = require('../platform/orders');

/** The status of an order as TikTok is to see it; null for an order that is not TikTok's. */
function externalStatusFor(order) {
    if (!orders.isTikTokOrder(order)) {
        return null;
    }
    var entry = ledger.findEntry(orders.externalOrderIdOf(order));
    return entry ? entry.custom.appliedStatus : 'New';
}

module.exports = {
    externalStatusFor: externalStatusFor
};
