'use strict';

var refuseAuthorization = require('../orders/refuseAuthorization');
var refusePayment = require('../orders/refusePayment');
var refusalStatus = require('../platform/web/refusalStatus');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Passes on a refusal; nothing lets the hooks of others run.
 * @param {dw.order.Order} order
 * @param {Outcome | null} rejection
 * @returns {dw.system.Status | undefined}
 */
function answer(order, rejection) {
    return rejection ? refusalStatus(order.orderNo, rejection) : undefined;
}

/**
 * Refuses a payment operation of a TikTok order: only TikTok moves its money.
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function guard(order) {
    return answer(order, refusePayment(order));
}

/**
 * Refuses to authorize what only TikTok authorizes, also for a checkout of the storefront.
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function guardAuthorization(order) {
    return answer(order, refuseAuthorization(order));
}

/**
 * dw.order.payment.authorize
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function authorize(order) {
    return guardAuthorization(order);
}

/**
 * dw.order.payment.reauthorize
 * @param {dw.order.Order} order
 * @returns {dw.system.Status | undefined}
 */
function reauthorize(order) {
    return guardAuthorization(order);
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
