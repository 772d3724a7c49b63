'use strict';

var externalStatusFor = require('../patches/externalStatus');

/**
 * dw.ocapi.shop.order.modifyGETResponse: TikTok asks for an order before it cancels or ships one. The answer carries
 * the status that was applied, also for an order that no job has adopted yet.
 * @param {dw.order.Order} order
 * @param {{ c_externalOrderStatus?: string }} orderResponse
 */
function modifyGETResponse(order, orderResponse) {
    var status = externalStatusFor(order);
    if (status !== null) {
        orderResponse.c_externalOrderStatus = status;
    }
}

module.exports = {
    modifyGETResponse: modifyGETResponse
};
