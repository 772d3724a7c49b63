'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var settings = require('../platform/settings');
var shopSettings = require('../platform/shopSettings');
var ordersRead = require('./orders/ordersRead');
var connections = require('./store/connections');
var shopRefusal = require('./store/shopRefusal');
var shopMoves = require('./store/shopMoves');

/** @typedef {import('./rules/shopTable').ShopTable} ShopTable */
/** @typedef {import('./store/connections').Connection} Connection */

/**
 * How a connected shop is doing.
 * @typedef {Object} ShopHealth
 * @property {string} shopId
 * @property {string} name
 * @property {string} region
 * @property {string} cipher - The beginning of what names the shop in calls: enough to tell two apart.
 * @property {string[]} scopes
 * @property {'connected' | 'ending' | 'reconnect' | 'refused' | 'nosite'} state - `connected`, `ending` when the seller
 *     has to authorize again soon, `reconnect`, `refused` while TikTok refuses all calls, or `nosite`: no site gets its
 *     orders.
 * @property {boolean} needsPerson - Whether the shop waits for a person: it is in one of the last three states.
 * @property {boolean} isOurs - Whether people of this site may change it.
 * @property {string} siteId - The site that gets its orders; empty for none.
 * @property {string} reporter - As chosen for the shop; empty for the setting of the site.
 * @property {string} mode
 * @property {boolean} isDirect - Whether the cartridge brings its orders, by the shop's mode or the site's.
 * @property {string[]} skipped - Kinds of orders that the import leaves out.
 * @property {ShopTable} warehouses - Inventory lists by warehouse, and TikTok's carriers by the shop's names.
 * @property {ShopTable} carriers
 * @property {number | null} callsPerDay - Calls a day that were chosen for it; null for the site's setting.
 * @property {number} callsOfSite
 * @property {Date | null} accessTokenEndsAt
 * @property {Date | null} authorizationEndsAt
 * @property {Date | null} ordersReadUntil - Until when TikTok's changed orders were read; null for never.
 */

/** How long before its end an authorization is called ending. */
var AHEAD = 30 * durations.DAY;

/** Characters of a cipher that are shown. */
var CIPHER_SHOWN = 8;

/**
 * All shops of the instance, other sites' too; there are a handful. Tokens stay where they are.
 * @returns {ShopHealth[]}
 */
function listShops() {
    return connections.allConnections().map(healthOf);
}

/**
 * How one shop is doing; null when it is not connected, or people of this site may not change it.
 * @param {string} shopId
 * @returns {ShopHealth | null}
 */
function getShop(shopId) {
    return (
        listShops().filter(function (shop) {
            return shop.shopId === shopId && shop.isOurs;
        })[0] || null
    );
}

/**
 * How one connected shop is doing.
 * @param {Connection} connection
 * @returns {ShopHealth}
 */
function healthOf(connection) {
    var ends = connection.grant.custom.refreshTokenExpiresAt;
    var state = stateOf(connection);
    return {
        shopId: connection.shop.custom.shopId,
        name: connection.shop.custom.shopName || connection.shop.custom.shopId,
        region: connection.shop.custom.region || '',
        cipher: (connection.shop.custom.shopCipher || '').slice(0, CIPHER_SHOWN),
        scopes: (connection.grant.custom.grantedScopes || '').split(' ').filter(function (scope) {
            return scope !== '';
        }),
        state: state,
        needsPerson: state !== 'connected' && state !== 'ending',
        isOurs: shopMoves.mayChange(connection.shop),
        siteId: connection.shop.custom.siteId || '',
        reporter: connection.shop.custom.reporter || '',
        mode: connection.shop.custom.mode || '',
        isDirect: (connection.shop.custom.mode || settings.mode()) === 'direct',
        skipped: shopSettings.skippedKindsOf(connection.shop),
        warehouses: shopSettings.warehousesOf(connection.shop),
        carriers: shopSettings.carriersOf(connection.shop),
        callsPerDay: connection.shop.custom.callsPerDay,
        callsOfSite: settings.callsPerDay(),
        accessTokenEndsAt: connection.grant.custom.accessTokenExpiresAt,
        authorizationEndsAt: ends,
        ordersReadUntil: ordersRead.ordersReadUntil(connection.shop.custom.shopId)
    };
}

/**
 * @param {Connection} connection
 * @returns {ShopHealth['state']}
 */
function stateOf(connection) {
    var ends = connection.grant.custom.refreshTokenExpiresAt;
    if (connections.isLost(connection)) {
        return 'reconnect';
    }
    if (!connection.shop.custom.siteId) {
        return 'nosite';
    }
    if (shopRefusal.refusalOf(connection.shop) !== '') {
        return 'refused';
    }
    return ends !== null && ends < clock.fromNow(AHEAD) ? 'ending' : 'connected';
}

module.exports = {
    listShops: listShops,
    getShop: getShop,
    healthOf: healthOf
};
