'use strict';

var connections = require('../platform/connections');
var shop = require('../platform/shop');
var refreshAccess = require('./refreshAccess');

/** @typedef {import('../platform/connections').Connection} Connection */
/** @typedef {import('../platform/shop').Shop} Shop */

/**
 * Opens a connected shop, with a new access token if the old one soon expires.
 * @param {Connection} connection
 * @returns {Shop}
 */
function openFreshShop(connection) {
    if (connections.needsRefresh(connection)) {
        refreshAccess(connection);
    }
    return shop.openShop(connection);
}

module.exports = openFreshShop;
