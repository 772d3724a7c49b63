'use strict';

var clock = require('../platform/clock');
var connections = require('./store/connections');

/** @typedef {import('./store/connections').Connection} Connection */

/**
 * How a connected shop is doing.
 * @typedef {Object} ShopHealth
 * @property {string} shopId
 * @property {string} name
 * @property {string} region
 * @property {string} cipher - The beginning of what names the shop in calls: enough to tell two apart.
 * @property {string[]} scopes
 * @property {'connected' | 'ending' | 'reconnect'} state - `connected`, `ending` when the seller has to authorize again
 *     soon, or `reconnect`.
 * @property {Date | null} accessTokenEndsAt
 * @property {Date | null} authorizationEndsAt
 */

/** How long before its end an authorization is called ending. */
var AHEAD = 30 * 24 * 60 * 60 * 1000;

/** Characters of a cipher that are shown. */
var CIPHER_SHOWN = 8;

/**
 * All shops that were ever connected; there are a handful. Tokens stay where they are.
 * @returns {ShopHealth[]}
 */
function listShops() {
    return connections.allConnections().map(healthOf);
}

/**
 * How one shop is doing; null when it was never connected.
 * @param {string} shopId
 * @returns {ShopHealth | null}
 */
function getShop(shopId) {
    return (
        listShops().filter(function (shop) {
            return shop.shopId === shopId;
        })[0] || null
    );
}

/**
 * How one connected shop is doing.
 * @param {Connection} connection
 * @returns {ShopHealth}
 */
function healthOf(connection) {
    var ends = connection.custom.refreshTokenExpiresAt;
    var isEnding = ends !== null && ends < clock.fromNow(AHEAD);
    return {
        shopId: connection.custom.shopId,
        name: connection.custom.shopName || connection.custom.shopId,
        region: connection.custom.region || '',
        cipher: (connection.custom.shopCipher || '').slice(0, CIPHER_SHOWN),
        scopes: (connection.custom.grantedScopes || '').split(' ').filter(function (scope) {
            return scope !== '';
        }),
        state: connections.isLost(connection) ? 'reconnect' : isEnding ? 'ending' : 'connected',
        accessTokenEndsAt: connection.custom.accessTokenExpiresAt,
        authorizationEndsAt: ends
    };
}

module.exports = {
    listShops: listShops,
    getShop: getShop,
    healthOf: healthOf
};
