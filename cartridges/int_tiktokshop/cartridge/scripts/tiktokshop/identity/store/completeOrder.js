'use strict';

var orderDiscounts = require('../../lifecycle/store/orderDiscounts');
var settings = require('../../platform/settings');

/**
 * Writes what an order of TikTok always has, where its maker has written nothing: createOrders has no e-mail address,
 * and exports refuse orders without one. Needs a transaction.
 * @param {dw.order.Order} order
 */
function completeOrder(order) {
    if (!order.customerEmail) {
        order.setCustomerEmail(settings.customerEmail());
    }
    order.custom.socialChannel = order.custom.socialChannel || 'tiktok';
    if (!orderDiscounts.saysWhoPays(order)) {
        orderDiscounts.writeAnnounced(order, orderDiscounts.orderedMoney(order));
    }
}

module.exports = completeOrder;
