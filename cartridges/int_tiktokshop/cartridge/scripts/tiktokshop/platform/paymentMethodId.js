'use strict';

var PaymentMgr = require('dw/order/PaymentMgr');
var settings = require('./settings');

/**
 * Payment method of TikTok orders: the one in the settings, or the default where the site does not have that one.
 * @returns {string}
 */
function paymentMethodId() {
    var id = settings.configuredPaymentMethodId();
    return PaymentMgr.getPaymentMethod(id) ? id : settings.DEFAULT_PAYMENT_METHOD;
}

module.exports = paymentMethodId;
