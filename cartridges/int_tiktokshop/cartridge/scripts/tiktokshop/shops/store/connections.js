'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var newObjects = require('../../platform/newObjects');
var clock = require('../../platform/clock');

/** @typedef {import('../rules/tokens').Tokens} Tokens */

/**
 * A TikTok shop that the merchant has connected, with its tokens.
 * @typedef {dw.object.CustomObject} Connection
 */

var TYPE = 'TikTokShopConnection';

/** Access tokens live seven days: a day early is early enough, and leaves time for a failed attempt. */
var REFRESH_AHEAD = 24 * 60 * 60 * 1000;

/** How long a refresher keeps others away, should it not come back. */
var LOCK = 60 * 1000;

/**
 * The connection of a shop.
 * @param {string} shopId - empty when the order does not say: then the site's only shop
 * @returns {Connection | null} null if there is none, or if it is not clear which one
 */
function findConnection(shopId) {
    if (shopId !== '') {
        return CustomObjectMgr.getCustomObject(TYPE, shopId);
    }
    var all = allConnections();
    return all.length === 1 ? all[0] : null;
}

/**
 * All shops that were ever connected.
 * @returns {Connection[]}
 */
function allConnections() {
    var all = CustomObjectMgr.getAllCustomObjects(TYPE);
    var connections = [];
    while (all.hasNext()) {
        connections.push(all.next());
    }
    all.close();
    return connections;
}

/**
 * TikTok's ids of all connected shops.
 * @returns {string[]}
 */
function shopIds() {
    return allConnections().map(function (connection) {
        return connection.custom.shopId;
    });
}

/**
 * The connections that one grant covers: a seller's shops share their tokens, and a refresh replaces the tokens of all.
 * @param {Connection} connection
 * @returns {Connection[]}
 */
function sharing(connection) {
    var token = connection.custom.refreshToken;
    return allConnections().filter(function (other) {
        return other.custom.refreshToken === token;
    });
}

/**
 * Whether the access token has expired or soon will, and can be refreshed.
 * @param {Connection} connection
 * @returns {boolean}
 */
function needsRefresh(connection) {
    return !isLost(connection) && expiresBefore(connection, clock.fromNow(REFRESH_AHEAD));
}

/**
 * Whether TikTok can be called: also without authorization, the last access token may live on for some days.
 * @param {Connection} connection
 * @returns {boolean}
 */
function canCall(connection) {
    return !isLost(connection) || !expiresBefore(connection, clock.now());
}

/**
 * @param {Connection} connection
 * @param {Date} time
 * @returns {boolean}
 */
function expiresBefore(connection, time) {
    var expires = connection.custom.accessTokenExpiresAt;
    return expires !== null && expires <= time;
}

/**
 * Takes the right to refresh, because the old refresh token works only once. Needs a transaction.
 * @param {Connection} connection
 * @returns {boolean} false if someone else has it
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

/**
 * Stores new tokens for all shops they are for, and gives the right to refresh back. Needs a transaction.
 * @param {Connection} connection
 * @param {Tokens} tokens
 */
function storeTokens(connection, tokens) {
    sharing(connection).forEach(function (other) {
        return writeTokens(other, tokens);
    });
}

/**
 * Connects a shop, or connects it again. Needs a transaction.
 * @param {ConnectedShop} shop - as Get Authorized Shops gave it
 * @param {Tokens} tokens
 * @param {string[]} scopes - what the seller has granted
 */
function connectShop(shop, tokens, scopes) {
    var connection = CustomObjectMgr.getCustomObject(TYPE, shop.id) || newObjects.newObject(TYPE, shop.id);
    rememberShop(connection, shop);
    writeTokens(connection, tokens);
    connection.custom.grantedScopes = scopes.join(' ');
}

/**
 * @param {Connection} connection
 * @param {Tokens} tokens
 */
function writeTokens(connection, tokens) {
    connection.custom.accessToken = tokens.accessToken;
    connection.custom.accessTokenExpiresAt = new Date(tokens.accessTokenExpiresAt * 1000);
    connection.custom.refreshToken = tokens.refreshToken;
    connection.custom.refreshTokenExpiresAt = new Date(tokens.refreshTokenExpiresAt * 1000);
    connection.custom.state = 'connected';
    connection.custom.refreshLockedUntil = null;
}

/**
 * What TikTok says of a shop.
 * @typedef {Object} ConnectedShop
 * @property {string} id
 * @property {string} name
 * @property {string} region - Market, for example `US`.
 * @property {string} cipher
 */

/**
 * What TikTok says of a shop. Needs a transaction.
 * @param {Connection} connection
 * @param {ConnectedShop} shop
 */
function rememberShop(connection, shop) {
    connection.custom.shopName = shop.name;
    connection.custom.region = shop.region;
    connection.custom.shopCipher = shop.cipher;
}

/**
 * Forgets a shop with its tokens. Needs a transaction.
 * @param {Connection} connection
 */
function removeConnection(connection) {
    CustomObjectMgr.remove(connection);
}

/**
 * Whether the shop has to be connected again.
 * @param {Connection} connection
 * @returns {boolean}
 */
function isLost(connection) {
    return connection.custom.state === 'reconnect';
}

/**
 * The seller does not authorize us any more, or we have lost the token: no call works. Needs a transaction.
 * @param {Connection} connection
 */
function markLost(connection) {
    connection.custom.state = 'reconnect';
    connection.custom.accessTokenExpiresAt = clock.now();
}

/**
 * The refresh failed; the shops may have to be connected again. Needs a transaction.
 * @param {Connection} connection
 * @param {boolean} mustReconnect
 */
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
