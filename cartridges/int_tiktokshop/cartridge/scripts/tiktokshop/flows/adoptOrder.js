'use strict';

var history = require('../platform/history');
var ledger = require('../platform/ledger');
var orders = require('../platform/orders');

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder, for example through SCAPI: it gets its
 * statuses and its ledger entry. Such orders took no stock. Needs a transaction.
 * @param externalOrderId - TikTok's; by default the order has it
 * @param holdReason - why someone has to look at it first; by default nobody has to
 */
function adoptOrder(order, externalOrderId, holdReason) {
    if (externalOrderId === undefined) {
        externalOrderId = orders.externalOrderIdOf(order);
    }
    if (holdReason === undefined) {
        holdReason = '';
    }
    var entry = ledger.createEntry(externalOrderId, order.orderNo);
    orders.initializeStatuses(order, externalOrderId, holdReason);
    history.addHistory(entry, 'TIKTOK', 'Order adopted', { outcome: 'applied' });
    ledger.markFeedDue(entry);
    return entry;
}

module.exports = {
    adoptOrder: adoptOrder
};
