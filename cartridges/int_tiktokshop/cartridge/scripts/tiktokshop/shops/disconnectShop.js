'use strict';

var auditTrail = require('../platform/auditTrail');
var connections = require('./store/connections');
var transaction = require('../platform/transaction');

/**
 * Forgets a shop with its tokens. At TikTok the seller's authorization stays until the seller takes it back.
 * @param {string} shopId
 * @param {string} by - login of the person who wants it so
 * @returns {boolean} false when there is no such shop
 */
function disconnectShop(shopId, by) {
    return transaction.inTransaction(function () {
        var connection = shopId === '' ? null : connections.findConnection(shopId);
        if (connection) {
            connections.removeConnection(connection);
            auditTrail.recordAct(by, 'disconnected', shopId);
        }
        return connection !== null;
    });
}

module.exports = disconnectShop;
