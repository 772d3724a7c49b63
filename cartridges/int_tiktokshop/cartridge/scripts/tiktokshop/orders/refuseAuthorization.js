'use strict';

var outcome = require('../platform/rules/outcome');
var paymentMethodId = require('../platform/paymentMethodId');
var refusePayment = require('./refusePayment');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Refuses an authorization with TikTok's payment method, of any client on any channel: TikTok
 * authorizes outside, so only a checkout asks for this one. Never asks whose the order is, where the method tells.
 * @param {dw.order.Order} order
 * @returns {Outcome | null} null for an order that is not TikTok's, and has no instrument of its method
 */
function refuseAuthorization(order) {
    return order.getPaymentInstruments(paymentMethodId()).empty
        ? refusePayment(order)
        : outcome.rejected(
              'paid_at_tiktok',
              '',
              '',
              'Only TikTok Shop authorizes this payment method: ' + order.orderNo
          );
}

module.exports = refuseAuthorization;
