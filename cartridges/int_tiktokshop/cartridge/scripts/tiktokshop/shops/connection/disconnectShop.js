'use strict';

var auditTrail = require('../../platform/auditTrail');
var connections = require('../store/connections');
var shopMoves = require('../store/shopMoves');
var shopSettings = require('../../platform/shopSettings');
var transaction = require('../../platform/transaction');

/**
 * Forgets a shop with its tokens, except which sites had it and what was chosen for it. At TikTok the seller's
 * authorization stays until the seller takes it back.
 * @param {string} shopId
 * @param {string} by - login of the person who wants it so
 * @returns {boolean} false when there is no such shop, or another site has it
 */
function disconnectShop(shopId, by) {
    return transaction.inTransaction(function () {
        var shop = shopSettings.findShop(shopId);
        var isOurs = shop !== null && shopMoves.mayChange(shop);
        if (shop && isOurs) {
            connections.removeConnection(shop);
            auditTrail.recordAct(by, 'disconnected', shopId);
        }
        return isOurs;
    });
}

module.exports = disconnectShop;
