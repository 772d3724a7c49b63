'use strict';

var applyTikTokState = require('./applyTikTokState');
var nameGoods = require('../lifecycle/nameGoods');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var readAgain = require('../tasks/readAgain');
var noteStockAdvice = require('../shops/orders/noteStockAdvice');
var readOrderAgain = require('./readOrderAgain');

/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/**
 * Applies the state of orders that TikTok has listed as changed, where they are here.
 * @param {ShopAccess} access
 * @param {TikTokOrder[]} orders
 */
function applyPolled(access, orders) {
    var here = orders.filter(function (order) {
        return findEntry.findEntry(order.id);
    });
    here.forEach(nameGoods);
    noteStockAdvice(access, here);
    here.forEach(function (order) {
        applyTikTokState(access.connection.shop.custom.shopId, order);
        readAgain.endReadAgain('order', order.id);
    });
}

/**
 * Has the orders of this site read again that TikTok has listed in a form that cannot be read.
 * @param {string} shopId
 * @param {Array<UnreadItem<TikTokOrder>>} unread
 */
function keepUnread(shopId, unread) {
    unread.forEach(function (one) {
        readOrderAgain(shopId, one);
    });
}

module.exports = {
    applyPolled: applyPolled,
    keepUnread: keepUnread
};
