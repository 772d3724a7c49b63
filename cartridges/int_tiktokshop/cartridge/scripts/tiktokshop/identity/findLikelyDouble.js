'use strict';

var isLikelyDouble = require('./rules/isLikelyDouble');
var contentOf = require('./store/orderContent');
var orderIdentity = require('./store/orderIdentity');
var unprovenEntries = require('./store/unprovenEntries');

/**
 * Looks for an order that another client created and that is probably the same order of the buyer.
 * @param {dw.order.Order} order - the order that TikTok has just posted
 * @param {string} externalOrderId
 * @param {dw.order.Order[]} claiming - orders with the same TikTok id, as far as this request may read them
 * @returns {string} its number; empty for none
 */
function findLikelyDouble(order, externalOrderId, claiming) {
    var content = contentOf(order);
    var waiting = unprovenEntries.waitingOrder(externalOrderId);
    if (waiting && waiting.content && isLikelyDouble(content, waiting.content)) {
        return waiting.orderNo;
    }
    var same = claiming.filter(function (other) {
        return orderIdentity.isPaidAtTikTok(other) && isLikelyDouble(content, contentOf(other));
    })[0];
    return same ? same.orderNo : '';
}

module.exports = findLikelyDouble;
