'use strict';

var client = require('./client');

/**
 * Cancel Order 202602, the whole order. It has no idempotency key: read the order before it is called again.
 * @param reason - one of TikTok's, see domain/cancelReason
 */
function cancelOrder(settings, orderId, reason) {
    return client.call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations',
        query: {},
        body: { order_id: orderId, cancel_reason: reason },
        forShop: true
    });
}

module.exports = {
    cancelOrder: cancelOrder
};
