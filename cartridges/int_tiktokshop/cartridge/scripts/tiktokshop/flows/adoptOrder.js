'use strict';

var history = require('../platform/history');
var ledger = require('../platform/ledger');
var orders = require('../platform/orders');

/**
 * Takes care of a TikTok order that was not created by CreateExternalOrder, for example through SCAPI: it gets its
 * statuses and its ledger entry. Such orders took no stock. Needs a transaction.
 * @param order - with TikTok's order id
 */
function adoptOrder(order) {
    var externalOrderId = orders.externalOrderIdOf(order);
    var entry = ledger.createEntry(externalOrderId, order.orderNo);
    orders.initializeStatuses(order, externalOrderId, '');
    history.addHistory(entry, 'TIKTOK', 'Order adopted', { outcome: 'applied' });
    ledger.markFeedDue(entry);
    return entry;
}

module.exports = {
    adoptOrder: adoptOrder
};
