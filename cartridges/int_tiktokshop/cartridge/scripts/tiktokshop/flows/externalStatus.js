'use strict';

var takeOver = require('../domain/officialOrder');
var platformChange = require('../domain/platformChange');
var ledger = require('../platform/ledger');
var officialOrder = require('../platform/officialOrder');
var orderState = require('../platform/orderState');
var orders = require('../platform/orders');
var platformStatus = require('../platform/platformStatus');

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
        var isCancelled =
            platformChange.platformChange(platformStatus.seenStatusOf(entry), orderState.readState(order, entry)) ===
            'cancelled';
        return isCancelled ? 'CANCELLED' : entry.custom.appliedStatus;
    }
    return officialOrder.isOfficialOrder(order) ? takeOver(officialOrder.readOfficialOrder(order)).status : 'New';
}

module.exports = externalStatusFor;
