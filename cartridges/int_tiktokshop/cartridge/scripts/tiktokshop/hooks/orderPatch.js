'use strict';

var prepareOrderPatch = require('../patches/prepareOrderPatch');
var receiveOrderPatch = require('../patches/receiveOrderPatch');
var refusalStatus = require('../platform/web/refusalStatus');

/**
 * dw.ocapi.shop.order.beforePATCH: the platform will write a patch to an order.
 * @param {dw.order.Order} order
 */
function beforePATCH(order) {
    prepareOrderPatch(order);
}

/**
 * dw.ocapi.shop.order.afterPATCH: TikTok, or an OMS with the official vocabulary, has patched an order.
 * @param {dw.order.Order} order
 * @param {*} orderInput
 * @returns {dw.system.Status | undefined} an error for a patch that the order's state does not allow; otherwise
 *     nothing, so that the hooks of other cartridges run too
 */
function afterPATCH(order, orderInput) {
    var outcome = receiveOrderPatch(order, orderInput);
    return outcome && outcome.outcome === 'rejected' ? refusalStatus(order.orderNo, outcome) : undefined;
}

module.exports = {
    beforePATCH: beforePATCH,
    afterPATCH: afterPATCH
};
