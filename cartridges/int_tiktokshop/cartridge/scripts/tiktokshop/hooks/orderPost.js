'use strict';

var adoptCreatedOrder = require('../identity/adoptCreatedOrder');

/**
 * dw.ocapi.shop.order.afterPOST and dw.scapi.orders.afterPOST: an order was created through an API.
 * Returns nothing, so that other cartridges have a say, and the platform places the order.
 * @param {dw.order.Order} order
 */
function afterPOST(order) {
    adoptCreatedOrder(order);
}

module.exports = {
    afterPOST: afterPOST
};
