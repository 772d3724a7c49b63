'use strict';

var officialOrder = require('../domain/officialOrder');
var ledger = require('../platform/ledger');
var officialOrderModule = require('../platform/officialOrder');
var orders = require('../platform/orders');

/** The status of an order as TikTok is to see it; null for an order that is not TikTok's. */
function externalStatusFor(order) {
    if (!orders.isTikTokOrder(order)) {
        return null;
    }
    var entry = ledger.findEntry(orders.externalOrderIdOf(order));
    if (entry) {
        return entry.custom.appliedStatus;
    }
    return officialOrderModule.isOfficialOrder(order)
        ? officialOrder.takeOver(officialOrderModule.readOfficialOrder(order)).status
        : 'New';
}

module.exports = {
    externalStatusFor: externalStatusFor
};
