'use strict';

var adoptCreatedOrder = require('../identity/adoptCreatedOrder');
var receiveOrderPatch = require('../patches/receiveOrderPatch');
var refusal = require('../platform/webHook');

/**
 * dw.ocapi.shop.order.beforePATCH: an order that is not known yet is adopted as it is before the patch is written. In
 *     the
 * transaction of the request.
 * @param {dw.order.Order} order
 */
function beforePATCH(order) {
    adoptCreatedOrder(order);
}

/**
 * dw.ocapi.shop.order.afterPATCH: TikTok, or an OMS with the official vocabulary, has changed an order.
 * @param {dw.order.Order} order
 * @param {*} orderInput
 * @returns {dw.system.Status | undefined} an error for what the order's state does not allow; otherwise nothing, so
 *     that other cartridges have a say
 */
function afterPATCH(order, orderInput) {
    var outcome = receiveOrderPatch(order, orderInput);
    return outcome && outcome.outcome === 'rejected' ? refusal(order.orderNo, outcome) : undefined;
}

module.exports = {
    beforePATCH: beforePATCH,
    afterPATCH: afterPATCH
};
