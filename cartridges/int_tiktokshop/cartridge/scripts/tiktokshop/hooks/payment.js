'use strict';

var paymentGuard = require('../flows/paymentGuard');
var webHook = require('../platform/webHook');

/** Money of a TikTok order moves on TikTok only. */
function guard(order) {
    var rejection = paymentGuard.refusesPaymentOperation(order);
    return rejection ? webHook.refusal(rejection) : undefined;
}

/** dw.order.payment.authorize */
function authorize(order) {
    return guard(order);
}

/** dw.order.payment.reauthorize */
function reauthorize(order) {
    return guard(order);
}

/** dw.order.payment.releaseAuthorization */
function releaseAuthorization(order) {
    return guard(order);
}

/** dw.order.payment.capture */
function capture(invoice) {
    return guard(invoice.order);
}

/** dw.order.payment.refund */
function refund(invoice) {
    return guard(invoice.order);
}

module.exports = {
    authorize: authorize,
    reauthorize: reauthorize,
    releaseAuthorization: releaseAuthorization,
    capture: capture,
    refund: refund
};
