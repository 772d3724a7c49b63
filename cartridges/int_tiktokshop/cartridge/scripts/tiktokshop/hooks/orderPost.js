'use strict';

var adoptCreatedOrder = require('../flows/adoptCreatedOrder');

/**
 * dw.ocapi.shop.order.afterPOST and dw.scapi.orders.afterPOST: an order was created through an API.
 * Returns nothing, so that other cartridges have a say, and the platform places the order.
 */
function afterPOST(order) {
    adoptCreatedOrder.adoptCreatedOrder(order);
}

module.exports = {
    afterPOST: afterPOST
};
