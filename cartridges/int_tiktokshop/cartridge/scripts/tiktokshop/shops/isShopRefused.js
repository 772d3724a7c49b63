'use strict';

var authorization = require('../openapi/authorization');
var apiErrors = require('../openapi/rules/apiErrors');
var shopRefusal = require('../openapi/rules/shopRefusal');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var callShop = require('./callShop');
var connections = require('./store/connections');

/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./callShop').ShopAccess} ShopAccess */

/**
 * Whether TikTok refuses all calls for a shop, and not one for an order. Remembers it until TikTok answers again: the
 * tasks of the shop wait, and operations hear of the shop instead of each order.
 * @param {ShopAccess} access
 * @param {ApiResult<*>} result - of Get Order Detail
 * @returns {boolean}
 */
function isShopRefused(access, result) {
    if (result.ok) {
        remember(access, '');
        return false;
    }
    var isRefused = shopRefusal.isAboutShop(result) || (shopRefusal.isAboutAny(result) && !isActive(access));
    if (isRefused) {
        remember(access, result.code + ': ' + (apiErrors.remedyFor(result.code) || result.message));
    }
    return isRefused;
}

/**
 * TikTok names the shops that are active without the help of one.
 * @param {ShopAccess} access
 * @returns {boolean}
 */
function isActive(access) {
    var shops = callShop(access, function () {
        return authorization.fetchActiveShops(access.shop.api);
    });
    return shops.ok && shops.data.indexOf(access.connection.shop.custom.shopId) >= 0;
}

/**
 * @param {ShopAccess} access
 * @param {string} why
 */
function remember(access, why) {
    var shop = access.connection.shop;
    if (connections.refusalOf(shop) === why) {
        return;
    }
    if (why !== '') {
        log.logOf('api').error('TikTok refuses all calls for shop ' + shop.custom.shopId + ', ' + why);
    }
    transaction.inTransaction(function () {
        return connections.rememberRefusal(shop, why);
    });
}

module.exports = isShopRefused;
