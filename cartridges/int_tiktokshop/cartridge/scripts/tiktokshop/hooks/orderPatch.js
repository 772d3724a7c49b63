'use strict';

var adoptCreatedOrder = require('../flows/adoptCreatedOrder');
var applyOrderPatch = require('../flows/applyOrderPatch');
var webHook = require('../platform/webHook');
var webOrderPatch = require('../platform/webOrderPatch');

/**
 * dw.ocapi.shop.order.beforePATCH: an order that is not known yet is adopted as it is before the patch is written. In the
 * transaction of the request.
 */
function beforePATCH(order) {
    adoptCreatedOrder.adoptCreatedOrder(order);
}

/**
 * dw.ocapi.shop.order.afterPATCH: TikTok, or an OMS with the official vocabulary, has changed an order.
 * @returns an error for what the order's state does not allow; otherwise nothing, so that other cartridges have a say
 */
function afterPATCH(order, orderInput) {
    var outcome = applyOrderPatch.applyOrderPatch(order, webOrderPatch.readOrderPatch(orderInput));
    return outcome && outcome.outcome === 'rejected' ? webHook.refusal(outcome) : undefined;
}

module.exports = {
    beforePATCH: beforePATCH,
    afterPATCH: afterPATCH
};
