'use strict';

var transaction = require('../platform/transaction');
var noticeShippedOnTikTok = require('./noticeShippedOnTikTok');
var reconcileOrder = require('./reconcileOrder');
var findEntry = require('./store/ledger/findEntry');
var tiktokFacts = require('./store/ledger/tiktokFacts');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * Brings an order that is here to the state that it has on TikTok, and tells operations of units that left only there.
 * @param {string} shopId - the shop that sold it: TikTok's connector does not tell, and the shop decides who reports
 * @param {TikTokOrder} order - as Get Order List or Get Order Detail gave it
 */
function applyTikTokState(shopId, order) {
    noteShop(shopId, order.id);
    reconcileOrder(order);
    noticeShippedOnTikTok(order);
}

/**
 * @param {string} shopId
 * @param {string} externalOrderId
 */
function noteShop(shopId, externalOrderId) {
    var known = findEntry.findEntry(externalOrderId);
    if (known && !known.custom.shopId) {
        transaction.inTransaction(function () {
            var entry = findEntry.findEntry(externalOrderId);
            if (entry && !entry.custom.shopId) {
                tiktokFacts.rememberShop(entry, shopId);
            }
        });
    }
}

module.exports = applyTikTokState;
