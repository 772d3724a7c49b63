'use strict';

var adoptCreatedOrder = require('../identity/adoptCreatedOrder');
var pendingWords = require('./store/pendingWords');

/**
 * Before the platform writes a PATCH: adopts an unknown order in its state before the patch, and keeps what the patch
 * would write over. Runs in the transaction of the request.
 * @param {dw.order.Order} order
 */
function prepareOrderPatch(order) {
    var entry = adoptCreatedOrder(order);
    if (entry) {
        pendingWords.keepPendingWords(order, entry);
    }
}

module.exports = prepareOrderPatch;
