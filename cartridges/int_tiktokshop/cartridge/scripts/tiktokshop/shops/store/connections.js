'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var durations = require('../../platform/rules/durations');
var newObjects = require('../../platform/newObjects');
var clock = require('../../platform/clock');
var shopSettings = require('../../platform/shopSettings');
var grants = require('./grants');
var shopRefusal = require('./shopRefusal');
var shopMoves = require('./shopMoves');

/** @typedef {import('../../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('./grants').Grant} Grant */

/**
 * A TikTok shop that the merchant has connected, and the grant that covers it. All sites share both.
 * @typedef {Object} Connection
 * @property {ShopObject} shop
 * @property {Grant} grant
 */

/** Access tokens live seven days: a day early is early enough, and leaves time for a failed attempt. */
var REFRESH_AHEAD = durations.DAY;

/**
 * The connection of a shop, whichever site has it.
 * @param {string} shopId - empty when the order does not say: then the site's only shop
 * @returns {Connection | null} null if there is none, or if it is not clear which one
 */
function findConnection(shopId) {
    if (shopId !== '') {
        var shop = shopSettings.findShop(shopId);
        return shop && connectionOf(shop);
    }
    var all = shopSettings.shopsOfSite();
    return all.length === 1 ? connectionOf(all[0]) : null;
}

/**
 * All shops that are connected, on whichever site.
 * @returns {Connection[]}
 */
function allConnections() {
    return connectionsOf(shopSettings.allShops());
}

/**
 * The shops that this site may have orders of: those that it has now, and those that it had before.
 * @returns {Connection[]}
 */
function siteConnections() {
    return connectionsOf(shopSettings.shopsOfSite());
}

/**
 * Those, and the shops that no site has: what this site shows and warns of.
 * @returns {Connection[]}
 */
function shownConnections() {
    return allConnections().filter(function (item) {
        return shopSettings.hasOrdersHere(item.shop) || !item.shop.custom.siteId;
    });
}

/**
 * TikTok's ids of the shops that this site may have orders of.
 * @returns {string[]}
 */
function shopIds() {
    return shopSettings.shopsOfSite().map(function (shop) {
        return shop.custom.shopId;
    });
}

/**
 * The connections of some shops, as far as they are connected.
 * @param {ShopObject[]} shops
 * @returns {Connection[]}
 */
function connectionsOf(shops) {
    return shops.map(connectionOf).filter(function (connection) {
        return connection !== null;
    });
}

/**
 * @param {ShopObject} shop
 * @returns {Connection | null}
 */
function connectionOf(shop) {
    var grant = grants.findGrant(shop.custom.grantId || '-');
    return grant ? { shop: shop, grant: grant } : null;
}

/**
 * Whether the access token has expired or soon will, and can be refreshed.
 * @param {Connection} connection
 * @returns {boolean}
 */
function needsRefresh(connection) {
    return !isLost(connection) && grants.expiresBefore(connection.grant, clock.fromNow(REFRESH_AHEAD));
}

/**
 * Whether TikTok can be called: also without authorization, the last access token may live on for some days.
 * @param {Connection} connection
 * @returns {boolean}
 */
function canCall(connection) {
    return (
        !isShopLost(connection.shop) &&
        (!grants.isGrantLost(connection.grant) || !grants.expiresBefore(connection.grant, clock.now()))
    );
}

/**
 * The shop with this id, made if there is none, under a grant. Needs a transaction.
 * @param {Grant} grant
 * @param {string} shopId
 * @returns {ShopObject}
 */
function shopUnder(grant, shopId) {
    var shop = CustomObjectMgr.getCustomObject(shopSettings.SHOP_TYPE, shopId) || newShop(shopId);
    shop.custom.grantId = grant.custom.grantId;
    shop.custom.state = 'connected';
    return shop;
}

/**
 * @param {string} shopId
 * @returns {ShopObject}
 */
function newShop(shopId) {
    shopSettings.noteNewShop();
    return newObjects.newObject(shopSettings.SHOP_TYPE, shopId);
}

/**
 * A shop as TikTok lists it.
 * @typedef {Object} ConnectedShop
 * @property {string} id
 * @property {string} name
 * @property {string} region - Market, for example `US`.
 * @property {string} cipher
 */

/**
 * Updates a shop to what TikTok lists. Needs a transaction.
 * @param {ShopObject} object
 * @param {ConnectedShop} shop
 */
function updateShop(object, shop) {
    object.custom.shopName = shop.name;
    object.custom.region = shop.region;
    object.custom.shopCipher = shop.cipher;
}

/**
 * The shops of a grant, made where they are new, as TikTok lists them. Needs a transaction.
 * @param {Grant} grant
 * @param {ConnectedShop[]} shops
 * @returns {ShopObject[]}
 */
function updateShops(grant, shops) {
    return shops.map(function (shop) {
        var object = shopUnder(grant, shop.id);
        updateShop(object, shop);
        return object;
    });
}

/**
 * Forgets a shop, and the tokens that no other shop needs. Which sites had it stays: on another site its orders would
 * be created a second time. So does what was chosen for it: its orders here still have its reporter, and a merchant who
 * connects it again chooses nothing anew. Needs a transaction.
 * @param {ShopObject} shop
 */
function removeConnection(shop) {
    shopMoves.moveToSite(shop, '');
    shop.custom.state = shopSettings.DISCONNECTED;
    shop.custom.grantId = null;
    shop.custom.shopName = null;
    shop.custom.region = null;
    shop.custom.shopCipher = null;
    shopRefusal.forgetRefusal(shop);
    removeUnusedGrants();
}

/** Forgets tokens that no shop uses. Needs a transaction. */
function removeUnusedGrants() {
    var used = shopSettings.allShops().map(function (shop) {
        return shop.custom.grantId;
    });
    grants
        .allGrants()
        .filter(function (grant) {
            return used.indexOf(grant.custom.grantId) < 0;
        })
        .forEach(function (grant) {
            CustomObjectMgr.remove(grant);
        });
}

/**
 * Grants whose access token has expired and with which no shop may call: their tokens are of no use.
 * @returns {Grant[]}
 */
function uselessGrants() {
    return grants
        .allGrants()
        .filter(function (grant) {
            return grant.custom.refreshToken !== null && grants.expiresBefore(grant, clock.now());
        })
        .filter(function (grant) {
            return grants.isGrantLost(grant) || shopSettings.allShops().filter(isOf(grant)).every(isShopLost);
        });
}

/**
 * Removes the tokens of a grant. Its shops stay, so that people see what they have to connect again. Needs a
 * transaction.
 * @param {Grant} grant
 */
function removeTokens(grant) {
    grant.custom.accessToken = null;
    grant.custom.refreshToken = null;
}

/**
 * @param {Grant} grant
 * @returns {(shop: ShopObject) => boolean}
 */
function isOf(grant) {
    return function (shop) {
        return shop.custom.grantId === grant.custom.grantId;
    };
}

/**
 * Whether the shop has to be connected again.
 * @param {Connection} connection
 * @returns {boolean}
 */
function isLost(connection) {
    return isShopLost(connection.shop) || grants.isGrantLost(connection.grant);
}

/**
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isShopLost(shop) {
    return shop.custom.state === grants.RECONNECT;
}

/**
 * Records that the seller no longer authorizes us for this shop: no call works. Needs a transaction.
 * @param {Connection} connection
 */
function markLost(connection) {
    connection.shop.custom.state = grants.RECONNECT;
}

module.exports = {
    findConnection: findConnection,
    allConnections: allConnections,
    siteConnections: siteConnections,
    shownConnections: shownConnections,
    shopIds: shopIds,
    connectionsOf: connectionsOf,
    needsRefresh: needsRefresh,
    canCall: canCall,
    shopUnder: shopUnder,
    updateShop: updateShop,
    updateShops: updateShops,
    removeConnection: removeConnection,
    removeUnusedGrants: removeUnusedGrants,
    uselessGrants: uselessGrants,
    removeTokens: removeTokens,
    isLost: isLost,
    markLost: markLost
};
