'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var Site = require('dw/system/Site');
var newObjects = require('../../platform/newObjects');
var firstOf = require('../../platform/firstOf');

/** @typedef {import('../../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('./connections').Connection} Connection */
/** @typedef {import('./grants').Grant} Grant */

/**
 * A connection as the release before TikTokShopShop keeps it: one for each shop and site, with tokens of its own. That
 * release continues with them when its code version is activated again.
 * @typedef {dw.object.CustomObject} PreviousConnection
 */

var PREVIOUS_TYPE = 'TikTokShopConnection';

/**
 * All of this site.
 * @returns {PreviousConnection[]}
 */
function previousConnections() {
    return firstOf.firstOf(CustomObjectMgr.getAllCustomObjects(PREVIOUS_TYPE), Infinity);
}

/**
 * Whether the previous release has connected the shop, or refreshed its tokens, since we last looked.
 * @param {PreviousConnection} previous
 * @param {Connection | null} known
 * @returns {boolean}
 */
function hasNews(previous, known) {
    return previous.custom.isCopy !== true || (known !== null && isLater(previous, known.grant));
}

/**
 * Whether the tokens of the previous release are newer than ours.
 * @param {PreviousConnection} previous
 * @param {Grant} grant
 * @returns {boolean}
 */
function isLater(previous, grant) {
    var theirs = previous.custom.accessTokenExpiresAt;
    var ours = grant.custom.accessTokenExpiresAt;
    return theirs !== null && (ours === null || theirs.getTime() > ours.getTime());
}

/**
 * Whether the previous release has disconnected a shop of this site: the copy that we made is gone.
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isGone(shop) {
    var here = Site.getCurrent().ID;
    var isCopied = shop.custom.siteId === here && shop.custom.copiedTo === here;
    return isCopied && CustomObjectMgr.getCustomObject(PREVIOUS_TYPE, shop.custom.shopId) === null;
}

/**
 * Takes the tokens of the previous release over. Needs a transaction.
 * @param {Grant} grant
 * @param {PreviousConnection} previous
 */
function takeTokens(grant, previous) {
    grant.custom.accessToken = previous.custom.accessToken;
    grant.custom.accessTokenExpiresAt = previous.custom.accessTokenExpiresAt;
    grant.custom.refreshToken = previous.custom.refreshToken;
    grant.custom.refreshTokenExpiresAt = previous.custom.refreshTokenExpiresAt;
    grant.custom.grantedScopes = previous.custom.grantedScopes;
    grant.custom.state = previous.custom.state;
    grant.custom.refreshLockedUntil = null;
}

/**
 * What is here of a shop is the same as in our own objects. Needs a transaction.
 * @param {PreviousConnection} previous
 * @param {ShopObject} shop
 */
function markAsCopy(previous, shop) {
    var here = Site.getCurrent().ID;
    if (previous.custom.isCopy !== true) {
        previous.custom.isCopy = true;
    }
    if (shop.custom.siteId === here && shop.custom.copiedTo !== here) {
        shop.custom.copiedTo = here;
    }
}

/**
 * Whether the copy of a connection is as the connection is now.
 * @param {Connection} connection
 * @returns {boolean}
 */
function isCopied(connection) {
    var shop = connection.shop.custom;
    var grant = connection.grant.custom;
    var copy = CustomObjectMgr.getCustomObject(PREVIOUS_TYPE, shop.shopId);
    return (
        copy !== null &&
        copy.custom.refreshToken === grant.refreshToken &&
        copy.custom.accessToken === grant.accessToken &&
        copy.custom.state === stateOf(connection) &&
        copy.custom.shopCipher === shop.shopCipher
    );
}

/**
 * Makes or renews the copy of a connection. Needs a transaction.
 * @param {Connection} connection
 */
function copyConnection(connection) {
    var shop = connection.shop.custom;
    var grant = connection.grant.custom;
    var copy =
        CustomObjectMgr.getCustomObject(PREVIOUS_TYPE, shop.shopId) || newObjects.newObject(PREVIOUS_TYPE, shop.shopId);
    copy.custom.shopName = shop.shopName;
    copy.custom.region = shop.region;
    copy.custom.shopCipher = shop.shopCipher;
    copy.custom.accessToken = grant.accessToken;
    copy.custom.accessTokenExpiresAt = grant.accessTokenExpiresAt;
    copy.custom.refreshToken = grant.refreshToken;
    copy.custom.refreshTokenExpiresAt = grant.refreshTokenExpiresAt;
    copy.custom.grantedScopes = grant.grantedScopes;
    copy.custom.state = stateOf(connection);
    markAsCopy(copy, connection.shop);
}

/**
 * @param {Connection} connection
 * @returns {string}
 */
function stateOf(connection) {
    return connection.shop.custom.state === 'reconnect' ? 'reconnect' : connection.grant.custom.state || '';
}

/**
 * Removes a copy. Needs a transaction.
 * @param {PreviousConnection} copy
 */
function removeCopy(copy) {
    CustomObjectMgr.remove(copy);
}

module.exports = {
    previousConnections: previousConnections,
    hasNews: hasNews,
    isLater: isLater,
    isGone: isGone,
    takeTokens: takeTokens,
    markAsCopy: markAsCopy,
    isCopied: isCopied,
    copyConnection: copyConnection,
    removeCopy: removeCopy
};
