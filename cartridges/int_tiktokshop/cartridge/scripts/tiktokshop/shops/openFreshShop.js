'use strict';

var connections = require('./store/connections');
var shop = require('./store/shop');
var refreshAccess = require('./refreshAccess');

/** @typedef {import('./store/connections').Connection} Connection */
/** @typedef {import('./store/shop').Shop} Shop */

/**
 * Opens a connected shop, with a new access token if the old one soon expires.
 * @param {Connection} connection
 * @returns {Shop}
 */
function openFreshShop(connection) {
    if (connections.needsRefresh(connection)) {
        refreshAccess(connection, connection.grant.custom.accessToken || '');
    }
    return shop.openShop(connection);
}

module.exports = openFreshShop;
