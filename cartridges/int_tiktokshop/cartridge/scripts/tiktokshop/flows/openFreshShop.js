'use strict';

var connections = require('../platform/connections');
var shop = require('../platform/shop');
var refreshAccess = require('./refreshAccess');

/** Opens a connected shop, with a new access token if the old one soon expires. */
function openFreshShop(connection) {
    if (connections.needsRefresh(connection)) {
        refreshAccess.refreshAccess(connection);
    }
    return shop.openShop(connection);
}

module.exports = {
    openFreshShop: openFreshShop
};
