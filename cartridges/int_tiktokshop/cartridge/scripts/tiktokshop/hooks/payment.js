'use strict';

var refusePayment = require('../orders/refusePayment');
var refusal = require('../platform/webHook');

/**
 * Refuses a payment operation of a TikTok order: only TikTok moves its money.
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function guard(order) {
    var rejection = refusePayment(order);
    return rejection ? refusal(order.orderNo, rejection) : undefined;
}

/**
 * dw.order.payment.authorize
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function authorize(order) {
    return guard(order);
}

/**
 * dw.order.payment.reauthorize
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function reauthorize(order) {
    return guard(order);
}

/**
 * dw.order.payment.releaseAuthorization
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function releaseAuthorization(order) {
    return guard(order);
}

/**
 * dw.order.payment.capture
 * @param {{ order: dw.order.Order }} invoice
 * @returns {dw.system.Status | undefined}
 */
function capture(invoice) {
    return guard(invoice.order);
}

/**
 * dw.order.payment.refund
 * @param {{ order: dw.order.Order }} invoice
 * @returns {dw.system.Status | undefined}
 */
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
