'use strict';

var PaymentMgr = require('dw/order/PaymentMgr');
var settings = require('./settings');

/**
 * Payment method of TikTok orders: that of the settings, or the default where the site does not have it.
 * @returns {string}
 */
function paymentMethodId() {
    var id = settings.configuredPaymentMethodId();
    return PaymentMgr.getPaymentMethod(id) ? id : settings.DEFAULT_PAYMENT_METHOD;
}

module.exports = paymentMethodId;
