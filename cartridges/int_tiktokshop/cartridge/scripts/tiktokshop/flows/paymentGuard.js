'use strict';

var outcome = require('../domain/outcome');
var orders = require('../platform/orders');
var settings = require('../platform/settings');

/** @typedef {import('../domain/outcome').Outcome} Outcome */

/**
 * Whether an authorization, capture or refund must be refused: TikTok has captured, and TikTok refunds.
 * @param {dw.order.Order} order
 * @returns {Outcome | null} null for an order that is not TikTok's, or was not paid there
 */
function refusesPaymentOperation(order) {
    if (!orders.isTikTokOrder(order) || order.getPaymentInstruments(settings.paymentMethodId()).empty) {
        return null;
    }
    return outcome.rejected('paid_at_tiktok', '', '', 'TikTok Shop handles the payment of order ' + order.orderNo);
}

module.exports = refusesPaymentOperation;
