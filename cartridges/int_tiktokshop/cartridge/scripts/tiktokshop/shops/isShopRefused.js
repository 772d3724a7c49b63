'use strict';

var authorization = require('../openapi/authorization');
var shopRefusal = require('../openapi/rules/shopRefusal');
var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var shopRefusalModule = require('./store/shopRefusal');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./openAccess').ShopAccess} ShopAccess */

/**
 * Whether TikTok refuses every call for a shop, and not only one about an order. Remembers it until TikTok answers a
 * call for the shop again. Meanwhile the tasks of the shop wait, and operations hear of the shop instead of each order.
 * @param {ShopAccess} access
 * @param {ApiResult<*>} result - of the last call
 * @returns {boolean}
 */
function isShopRefused(access, result) {
    if (result.ok) {
        return false;
    }
    var call = access.shop.lastCall;
    var isRefused = shopRefusal.isAboutShop(result) || (shopRefusal.isAboutAny(result) && !isActive(access));
    if (isRefused) {
        remember(access, notice.notice('tiktok.refused', [String(result.code), result.told]), call);
    }
    return isRefused;
}

/**
 * TikTok names the shops that are active without the help of one.
 * @param {ShopAccess} access
 * @returns {boolean}
 */
function isActive(access) {
    var shops = authorization.fetchActiveShops(access.shop.api);
    return shops.ok && shops.data.indexOf(access.connection.shop.custom.shopId) >= 0;
}

/**
 * @param {ShopAccess} access
 * @param {Notice} why
 * @param {string} call
 */
function remember(access, why, call) {
    var shop = access.connection.shop;
    var stored = notice.storedNotice(why);
    if (shopRefusalModule.refusalOf(shop) !== stored) {
        log.logOf('api').error(
            'TikTok refuses all calls for shop ' + shop.custom.shopId + ', ' + noticeText.noticeText(why)
        );
        transaction.inTransaction(function () {
            return shopRefusalModule.rememberRefusal(shop, stored, call);
        });
    }
}

module.exports = isShopRefused;
