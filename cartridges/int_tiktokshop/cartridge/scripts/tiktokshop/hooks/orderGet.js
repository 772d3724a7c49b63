'use strict';

var externalStatus = require('../flows/externalStatus');

/**
 * dw.ocapi.shop.order.modifyGETResponse: TikTok asks for an order before it cancels or ships one. The answer carries
 * the status that was applied, also for an order that no job has adopted yet.
 */
function modifyGETResponse(order, orderResponse) {
    var status = externalStatus.externalStatusFor(order);
    if (status !== null) {
        orderResponse.c_externalOrderStatus = status;
    }
}

module.exports = {
    modifyGETResponse: modifyGETResponse
};
