'use strict';

var takeOver = require('../domain/officialOrder');
var ledger = require('../platform/ledger');
var officialOrder = require('../platform/officialOrder');
var orders = require('../platform/orders');

/**
 * The status of an order as TikTok is to see it; null for an order that is not TikTok's.
 * @param {dw.order.Order} order
 * @returns {string | null}
 */
function externalStatusFor(order) {
    if (!orders.isTikTokOrder(order)) {
        return null;
    }
    var entry = ledger.findEntry(orders.externalOrderIdOf(order));
    if (entry) {
        return entry.custom.appliedStatus;
    }
    return officialOrder.isOfficialOrder(order) ? takeOver(officialOrder.readOfficialOrder(order)).status : 'New';
}

module.exports = externalStatusFor;
