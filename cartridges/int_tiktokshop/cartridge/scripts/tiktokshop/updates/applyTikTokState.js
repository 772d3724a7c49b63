'use strict';

var noteShop = require('../lifecycle/noteShop');
var noticeShippedOnTikTok = require('../lifecycle/noticeShippedOnTikTok');
var reconcileOrder = require('./reconcileOrder');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Brings an order that is here to the state that it has on TikTok, and tells operations of units that left only there.
 * @param {string} shopId - the shop that sold it
 * @param {TikTokOrder} order - as Get Order List or Get Order Detail gave it
 */
function applyTikTokState(shopId, order) {
    noteShop(shopId, order.id);
    reconcileOrder(order);
    noticeShippedOnTikTok(order);
}

module.exports = applyTikTokState;
