'use strict';

var outcome = require('../platform/rules/outcome');
var orderIdentity = require('../identity/store/orderIdentity');
var settings = require('../platform/settings');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Whether an authorization, capture or refund must be refused: TikTok has captured, and TikTok refunds. An order that
 * waits for proof is guarded too: nobody else can collect what was paid with TikTok's method.
 * @param {dw.order.Order} order
 * @returns {Outcome | null} null for an order that is not TikTok's, or was not paid there
 */
function refusesPaymentOperation(order) {
    if (
        order.getPaymentInstruments(settings.paymentMethodId()).empty ||
        orderIdentity.identityOf(order).standing === 'foreign'
    ) {
        return null;
    }
    return outcome.rejected('paid_at_tiktok', '', '', 'TikTok Shop handles the payment of order ' + order.orderNo);
}

module.exports = refusesPaymentOperation;
