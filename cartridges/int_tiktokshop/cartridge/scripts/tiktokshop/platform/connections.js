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

/**
 * The connections that one grant covers: a seller's shops share their tokens, and a refresh replaces the tokens of all.
 */
function sharing(connection) {
    var token = connection.custom.refreshToken;
    return allConnections().filter(function (other) {
        return other.custom.refreshToken === token;
    });
}

/** Whether the access token has expired or soon will, and can be refreshed. */
function needsRefresh(connection) {
    return !isLost(connection) && expiresBefore(connection, clock.fromNow(REFRESH_AHEAD));
}

/** Whether TikTok can be called: also without authorization, the last access token may live on for some days. */
function canCall(connection) {
    return !isLost(connection) || !expiresBefore(connection, clock.now());
}

function expiresBefore(connection, time) {
    var expires = connection.custom.accessTokenExpiresAt;
    return expires !== null && expires <= time;
}

/**
 * Takes the right to refresh, because the old refresh token works only once. Needs a transaction.
 * @returns false if someone else has it
 */
function lockForRefresh(connection) {
    var all = sharing(connection);
    if (
        all.some(function (other) {
            return other.custom.refreshLockedUntil !== null && other.custom.refreshLockedUntil > clock.now();
        })
    ) {
        return false;
    }
    all.forEach(function (other) {
        other.custom.refreshLockedUntil = clock.fromNow(LOCK);
    });
    return true;
}

/** Stores new tokens for all shops they are for, and gives the right to refresh back. Needs a transaction. */
function storeTokens(connection, tokens) {
    sharing(connection).forEach(function (other) {
        return writeTokens(other, tokens);
    });
}

/**
 * Connects a shop, or connects it again. Needs a transaction.
 * @param shop - as Get Authorized Shops gave it
 * @param scopes - what the seller has granted
 */
function connectShop(shop, tokens, scopes) {
    var connection =
        CustomObjectMgr.getCustomObject(TYPE, shop.id) || CustomObjectMgr.createCustomObject(TYPE, shop.id);
    rememberShop(connection, shop);
    writeTokens(connection, tokens);
    connection.custom.grantedScopes = scopes.join(' ');
}

function writeTokens(connection, tokens) {
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

/** Forgets a shop with its tokens. Needs a transaction. */
function removeConnection(connection) {
    CustomObjectMgr.remove(connection);
}

/** Whether the shop has to be connected again. */
function isLost(connection) {
    return connection.custom.state === 'reconnect';
}

/** The seller does not authorize us any more, or we have lost the token: no call works. Needs a transaction. */
function markLost(connection) {
    connection.custom.state = 'reconnect';
    connection.custom.accessTokenExpiresAt = clock.now();
}

/** The refresh failed; the shops may have to be connected again. Needs a transaction. */
function refreshFailed(connection, mustReconnect) {
    sharing(connection).forEach(function (other) {
        other.custom.refreshLockedUntil = null;
        if (mustReconnect) {
            other.custom.state = 'reconnect';
        }
    });
}

module.exports = {
    findConnection: findConnection,
    allConnections: allConnections,
    shopIds: shopIds,
    needsRefresh: needsRefresh,
    canCall: canCall,
    lockForRefresh: lockForRefresh,
    storeTokens: storeTokens,
    connectShop: connectShop,
    rememberShop: rememberShop,
    removeConnection: removeConnection,
    isLost: isLost,
    markLost: markLost,
    refreshFailed: refreshFailed
};
