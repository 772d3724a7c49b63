'use strict';

var orderIdentity = require('./store/orderIdentity');
var adoptOrder = require('./adoptOrder');

/**
 * Adopts an order of an API, if it is placed and proved to be TikTok's. Runs in the transaction of the request: other
 * orders, and those that are not placed yet, are left to the sweep.
 * @param {dw.order.Order} order
 */
function adoptCreatedOrder(order) {
    adoptOrder.adoptIfProven(order, orderIdentity.identityOf(order));
}

module.exports = adoptCreatedOrder;
