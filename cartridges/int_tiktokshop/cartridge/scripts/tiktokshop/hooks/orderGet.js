'use strict';

var recordRefusedPatches = require('../patches/recordRefusedPatches');
var externalStatusFor = require('../patches/externalStatus');

/**
 * dw.ocapi.shop.order.modifyGETResponse: TikTok reads an order before it cancels or ships it. Puts the applied status
 * into the answer, also for an order that is not adopted yet. Records what hooks of this application server have
 * refused: no transaction is open here, and TikTok's connector reads orders all the time.
 * @param {dw.order.Order} order
 * @param {{ c_externalOrderStatus?: string }} orderResponse
 */
function modifyGETResponse(order, orderResponse) {
    recordRefusedPatches.recordRefusedPatches();
    var status = externalStatusFor(order);
    if (status !== null) {
        orderResponse.c_externalOrderStatus = status;
    }
}

module.exports = {
    modifyGETResponse: modifyGETResponse
};
