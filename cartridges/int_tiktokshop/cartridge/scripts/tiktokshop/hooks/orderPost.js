'use strict';

var adoptCreatedOrder = require('../identity/adoptCreatedOrder');

/**
 * dw.ocapi.shop.order.afterPOST and dw.scapi.orders.afterPOST: an API client has created an order. Returns nothing, so
 * that the hooks of other cartridges run too and the platform places the order.
 * @param {dw.order.Order} order
 */
function afterPOST(order) {
    adoptCreatedOrder(order);
}

module.exports = {
    afterPOST: afterPOST
};
