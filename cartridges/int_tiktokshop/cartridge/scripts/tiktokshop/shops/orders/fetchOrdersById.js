'use strict';

var orders = require('../../openapi/orders');
var shopRefusal = require('../../openapi/rules/shopRefusal');
var strangeAnswer = require('../../openapi/rules/strangeAnswer');
var lists = require('../../platform/rules/lists');

/**
 * @template T
 * @typedef {import('../../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../openAccess').ShopAccess} ShopAccess */

/**
 * What a shop knows of orders.
 * @typedef {Object} FoundOrders
 * @property {TikTokOrder[]} orders
 * @property {Array<UnreadItem<TikTokOrder>>} unread - Orders of the shop that could not be read.
 * @property {string[]} foreign - Ids that TikTok says are not of this shop.
 * @property {Notice | null} problem - Why TikTok did not tell of all, or that some of what it told could not be read;
 *     null when all was.
 * @property {boolean} hasFailed - Whether TikTok has not answered, so that the rest was not asked for.
 */

/**
 * Asks TikTok for orders, fifty with each call. One that is not the shop's fails the call for all: a few calls find it.
 * @param {ShopAccess} access
 * @param {string[]} ids
 * @param {() => boolean} [isOver] - whether to make no more calls; by default they are made to the end
 * @returns {FoundOrders}
 */
function fetchOrdersById(access, ids, isOver) {
    if (isOver === undefined) {
        isOver = function () {
            return false;
        };
    }
    var found = { orders: [], unread: [], foreign: [], problem: null, hasFailed: false };
    lists.portionsOf(ids, orders.MAX_ORDERS_PER_CALL).forEach(function (some) {
        fetchSome(access, some, isOver, found);
    });
    return found;
}

/**
 * @param {ShopAccess} access
 * @param {string[]} ids
 * @param {() => boolean} isOver
 * @param {FoundOrders} found
 */
function fetchSome(access, ids, isOver, found) {
    if (found.hasFailed || isOver()) {
        return;
    }
    var details = orders.fetchOrderDetail(access.shop.api, ids);
    if (details.ok) {
        found.orders = found.orders.concat(details.data.items);
        found.unread = found.unread.concat(details.data.unread);
        var told = details.data.items.map(function (order) {
            return order.id;
        });
        found.problem = details.data.fault ? strangeAnswer.strangeAnswer(details.data.fault) : found.problem;
        found.foreign = found.foreign.concat(
            details.data.fault
                ? []
                : ids.filter(function (id) {
                      return told.indexOf(id) < 0;
                  })
        );
    } else if (details.code !== shopRefusal.FOREIGN_ORDER) {
        found.problem = details.told;
        found.hasFailed = true;
    } else if (ids.length === 1) {
        found.foreign = found.foreign.concat(ids);
    } else {
        var middle = Math.ceil(ids.length / 2);
        fetchSome(access, ids.slice(0, middle), isOver, found);
        fetchSome(access, ids.slice(middle), isOver, found);
    }
}

module.exports = fetchOrdersById;
