'use strict';

var outcome = require('../platform/rules/outcome');
var orderIdentity = require('../identity/store/orderIdentity');
var paymentMethodId = require('../platform/paymentMethodId');
var settings = require('../platform/settings');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Refuses an authorization, capture or refund of a TikTok order: TikTok captures and refunds. Also refuses it for an
 * unproven order, because only TikTok can collect a payment with its method. Orders of the official cartridges have a
 * method of their own.
 * @param {dw.order.Order} order
 * @returns {Outcome | null} null for an order that is not TikTok's, or was not paid there
 */
function refusePayment(order) {
    var methods = [paymentMethodId(), settings.officialPaymentMethodId()];
    var isPaidThere = methods.some(function (method) {
        return !order.getPaymentInstruments(method).empty;
    });
    if (!isPaidThere || orderIdentity.identityOf(order).standing === 'foreign') {
        return null;
    }
    return outcome.rejected('paid_at_tiktok', '', '', 'TikTok Shop handles the payment of order ' + order.orderNo);
}

module.exports = refusePayment;
