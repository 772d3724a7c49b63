'use strict';

var ledger = require('../platform/ledger');
var orders = require('../platform/orders');
var adoptOrder = require('./adoptOrder');

/**
 * Adopts an order that was just created through an API, if it is TikTok's. Runs in the transaction of the request.
 * @param {dw.order.Order} order
 */
function adoptCreatedOrder(order) {
    var externalOrderId = orders.externalOrderIdOf(order);
    if (orders.isTikTokOrder(order) && externalOrderId !== '' && !ledger.findEntry(externalOrderId)) {
        adoptOrder(order);
    }
}

module.exports = adoptCreatedOrder;
