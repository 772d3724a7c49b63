'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var clock = require('./clock');

var TYPE = 'TikTokShopConnection';
/** Access tokens live seven days: a day early is early enough, and leaves time for a failed attempt. */
var REFRESH_AHEAD = 24 * 60 * 60 * 1000;
/** How long a refresher keeps others away, should it not come back. */
var LOCK = 60 * 1000;

/**
 * The connection of a shop.
 * @param shopId - empty when the order does not say: then the site's only shop
 * @returns null if there is none, or if it is not clear which one
 */
function findConnection(shopId) {
    if (shopId !== '') {
        return CustomObjectMgr.getCustomObject(TYPE, shopId);
    }
    var all = allConnections();
    return all.length === 1 ? all[0] : null;
}

/** All shops that were ever connected. */
function allConnections() {
    var all = CustomObjectMgr.getAllCustomObjects(TYPE);
    var connections = [];
    while (all.hasNext()) {
        connections.push(all.next());
    }
    all.close();
    return connections;
}

/** TikTok's ids of all connected shops. */
function shopIds() {
    return allConnections().map(function (connection) {
        return connection.custom.shopId;
    });
}

/** Whether the access token has expired or soon will, and can be refreshed. */
function needsRefresh(connection) {
    if (isLost(connection)) {
        return false;
    }
    var expires = connection.custom.accessTokenExpiresAt;
    return expires !== null && expires < clock.fromNow(REFRESH_AHEAD);
}

/**
 * Takes the right to refresh, because the old refresh token works only once. Needs a transaction.
 * @returns false if someone else has it
 */
function lockForRefresh(connection) {
    var lockedUntil = connection.custom.refreshLockedUntil;
    if (lockedUntil && lockedUntil > clock.now()) {
        return false;
    }
    connection.custom.refreshLockedUntil = clock.fromNow(LOCK);
    return true;
}

/** Stores new tokens and gives the right to refresh back. Needs a transaction. */
function storeTokens(connection, tokens) {
    connection.custom.accessToken = tokens.accessToken;
    connection.custom.accessTokenExpiresAt = new Date(tokens.accessTokenExpiresAt * 1000);
    connection.custom.refreshToken = tokens.refreshToken;
    connection.custom.refreshTokenExpiresAt = new Date(tokens.refreshTokenExpiresAt * 1000);
    connection.custom.state = 'connected';
    connection.custom.refreshLockedUntil = null;
}

/** What TikTok says of a shop. Needs a transaction. */
function rememberShop(connection, shop) {
    connection.custom.shopName = shop.name;
    connection.custom.region = shop.region;
    connection.custom.shopCipher = shop.cipher;
}

/** Whether the shop has to be connected again before TikTok can be called. */
function isLost(connection) {
    return connection.custom.state === 'reconnect';
}

/** The seller does not authorize us any more: the shop has to be connected again. Needs a transaction. */
function markLost(connection) {
    connection.custom.state = 'reconnect';
}

/** The refresh failed; the shop may have to be connected again. Needs a transaction. */
function refreshFailed(connection, mustReconnect) {
    connection.custom.refreshLockedUntil = null;
    if (mustReconnect) {
        markLost(connection);
    }
}

module.exports = {
    findConnection: findConnection,
    allConnections: allConnections,
    shopIds: shopIds,
    needsRefresh: needsRefresh,
    lockForRefresh: lockForRefresh,
    storeTokens: storeTokens,
    rememberShop: rememberShop,
    isLost: isLost,
    markLost: markLost,
    refreshFailed: refreshFailed
};
