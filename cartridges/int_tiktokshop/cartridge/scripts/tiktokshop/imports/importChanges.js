'use strict';

var orders = require('../openapi/orders');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var callShop = require('../shops/callShop');
var isShopRefused = require('../shops/isShopRefused');
var ordersRead = require('../shops/ordersRead');
var pollOrders = require('../shops/pollOrders');
var takePage = require('./importPass');
var listWindow = require('./rules/listWindow');

/** @typedef {import('../openapi/orders').OrderPage} OrderPage */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/callShop').ShopAccess} ShopAccess */
/** @typedef {import('./importPass').ImportPass} ImportPass */
/** @typedef {import('./rules/listWindow').ListWindow} ListWindow */
/** @typedef {import('./rules/listWindow').Progress} Progress */
/** @typedef {import('./rules/listWindow').Seen} Seen */

/** The connector had orders for up to an hour before they came here. Seconds. */
var CONNECTOR_DELAY = 2 * 3600;

/** After a longer time without the connector, the merchant chooses what to import. Seconds. */
var LONGEST_GAP = 24 * 3600;

/**
 * Asks TikTok which orders of a shop have changed, and imports them. The place that was reached is stored after each
 *     page, so
 * that the next run resumes there, and the time that was read moves on after the last page of a window only.
 * @param {ShopAccess} access
 * @param {ImportPass} pass - what to do with the orders, and until when
 * @returns {Notice | null} why TikTok did not list all of them; null when it did, or when the run had to end
 */
function importChanges(access, pass) {
    var key = progressKey(access.connection.shop.custom.shopId);
    var now = clock.epochSeconds();
    var before = storedValues.getRecord(key, null) || startOf(access.connection.shop.custom.shopId, now);
    var window = listWindow.nextWindow(before, now);
    var store = function (progress) {
        if (!pass.isDry) {
            transaction.inTransaction(function () {
                return storedValues.storeRecord(key, progress);
            });
        }
    };
    if (window.from >= window.to) {
        store(before);
        return null;
    }
    var problem = null;
    while (!pass.isOver()) {
        var page = fetchPage(access, window);
        if (!page.ok) {
            store({ until: before.until, seen: before.seen, window: restarted(window, page) });
            return isShopRefused(access, page) ? problem : page.told;
        }
        problem = page.data.fault ? strangeAnswer(page.data.fault) : problem;
        var news = newsOf(page.data.items, [before.seen, window.seen]);
        if (!takePage(access, news, pass)) {
            return problem;
        }
        var next = listWindow.afterPage(window, page.data);
        window = next.window;
        if (next.isRead) {
            store(listWindow.afterWindow(window));
            noteRead(access, window, pass);
            return problem;
        }
        store({ until: before.until, seen: before.seen, window: window });
    }
    return problem;
}

/**
 * What people see of it is that TikTok was read to its end.
 * @param {ShopAccess} access
 * @param {ListWindow} window
 * @param {ImportPass} pass
 */
function noteRead(access, window, pass) {
    if (!pass.isDry) {
        transaction.inTransaction(function () {
            return ordersRead.noteOrdersRead(access.connection.shop.custom.shopId, window.to);
        });
    }
}

/**
 * Name of the value that says how far the orders of a shop were read.
 * @param {string} shopId
 * @returns {string}
 */
function progressKey(shopId) {
    return 'import-' + shopId;
}

/**
 * The import begins now, or where TikTok's connector may have left off.
 * @param {string} shopId
 * @param {number} now
 * @returns {Progress}
 */
function startOf(shopId, now) {
    var polled = pollOrders.polledUntil(shopId);
    return listWindow.startAt(polled > now - LONGEST_GAP ? polled - CONNECTOR_DELAY : now);
}

/**
 * @param {ShopAccess} access
 * @param {ListWindow} window
 * @returns {ApiResult<OrderPage>}
 */
function fetchPage(access, window) {
    return callShop(access, function () {
        return orders.fetchOrderList(access.shop.api, { from: window.from, to: window.to }, window.pageToken);
    });
}

/**
 * A page that TikTok does not find any more starts the window again; other failures leave it where it is.
 * @param {ListWindow} window
 * @param {ApiResult<OrderPage>} failure
 * @returns {ListWindow | null}
 */
function restarted(window, failure) {
    var isAboutPage = !failure.ok && failure.errorClass === 'data' && window.pageToken !== '';
    if (!isAboutPage) {
        return window;
    }
    return listWindow.mayReadAgain(window) ? listWindow.again(window) : null;
}

/**
 * Orders whose present state was not read before.
 * @param {TikTokOrder[]} orders
 * @param {Seen[]} seen
 * @returns {TikTokOrder[]}
 */
function newsOf(orders, seen) {
    return orders.filter(function (order) {
        return !seen.some(function (some) {
            return some[order.id] === order.update_time;
        });
    });
}

module.exports = {
    importChanges: importChanges,
    progressKey: progressKey
};
