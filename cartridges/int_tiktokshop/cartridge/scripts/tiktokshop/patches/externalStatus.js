'use strict';

var officialStateOf = require('../identity/rules/officialState');
var platformChange = require('../lifecycle/rules/platformChange');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var officialOrder = require('../identity/store/officialOrder');
var identityForHook = require('../identity/identityForHook');
var orders = require('../lifecycle/store/orders');
var orderState = require('../lifecycle/store/orderState');
var platformStatus = require('../lifecycle/store/platformStatus');

/**
 * The status of an order for TikTok; null for an order that is not proven to be TikTok's.
 * @param {dw.order.Order} asked
 * @returns {string | null}
 */
function externalStatusFor(asked) {
    var order = orders.currentOrder(asked);
    var identity = identityForHook(order);
    var entry = findEntry.findEntry(identity.externalOrderId);
    if (entry) {
        var isCancelled =
            platformChange.platformChange(platformStatus.seenStatusOf(entry), orderState.getState(order, entry)) ===
            'cancelled';
        return isCancelled ? 'CANCELLED' : appliedStatusOf(entry);
    }
    if (identity.standing !== 'proven') {
        return null;
    }
    return officialOrder.isOfficialOrder(order)
        ? officialStateOf(officialOrder.readOfficialOrder(order)).status
        : 'New';
}

module.exports = externalStatusFor;
