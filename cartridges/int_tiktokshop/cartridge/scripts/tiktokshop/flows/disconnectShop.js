'use strict';

var connections = require('../platform/connections');
var log = require('../platform/log');
var inTransaction = require('../platform/transaction');

/**
 * Forgets a shop with its tokens. At TikTok the seller's authorization stays until the seller takes it back.
 * @param {string} shopId
 * @param {string} by - login of the person who wants it so
 * @returns {boolean} false when there is no such shop
 */
function disconnectShop(shopId, by) {
    var isRemoved = inTransaction(function () {
        var connection = shopId === '' ? null : connections.findConnection(shopId);
        if (connection) {
            connections.removeConnection(connection);
        }
        return connection !== null;
    });
    if (isRemoved) {
        log.logOf('connection').info('shop ' + shopId + ' was disconnected by ' + by);
    }
    return isRemoved;
}

module.exports = disconnectShop;
