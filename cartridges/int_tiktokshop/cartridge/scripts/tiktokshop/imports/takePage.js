'use strict';

var nameGoods = require('../lifecycle/nameGoods');
var noteStockAdvice = require('../shops/orders/noteStockAdvice');

/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/**
 * What one run does with the orders that TikTok lists.
 * @typedef {Object} ImportPass
 * @property {boolean} isDry - Whether nothing is changed: the run says what it would do.
 * @property {() => boolean} isOver - Whether the run has to end now.
 * @property {(shopId: string, order: TikTokOrder) => void} take - Imports an order, or plans to.
 * @property {(shopId: string, unread: Array<UnreadItem<TikTokOrder>>) => void} keepUnread - Keeps orders that could not
 *     be read.
 * @property {(told: Notice) => void} remark - Tells people something that is no problem by itself.
 */

/**
 * Takes orders of a shop one by one.
 * @param {ShopAccess} access
 * @param {TikTokOrder[]} orders
 * @param {ImportPass} pass
 * @returns {boolean} false when the run has to end before the last of them
 */
function takePage(access, orders, pass) {
    orders.forEach(nameGoods);
    if (!pass.isDry) {
        noteStockAdvice(access, orders);
    }
    return orders.every(function (order) {
        if (pass.isOver()) {
            return false;
        }
        pass.take(access.connection.shop.custom.shopId, order);
        return true;
    });
}

module.exports = takePage;
