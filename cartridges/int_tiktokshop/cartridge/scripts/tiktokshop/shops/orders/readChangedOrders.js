'use strict';

var orders = require('../../openapi/orders');
var listReading = require('../../openapi/rules/listReading');
var shopRefusal = require('../../openapi/rules/shopRefusal');
var strangeAnswer = require('../../openapi/rules/strangeAnswer');
var clockSkew = require('../store/clockSkew');
var listWindow = require('../rules/listWindow');

/** @typedef {import('../../openapi/orders').OrderPage} OrderPage */

/**
 * @template T
 * @typedef {import('../../openapi/apiCall').ApiResult<T>} ApiResult
 */

/**
 * @template T
 * @typedef {import('../../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../rules/listWindow').ListWindow} ListWindow */
/** @typedef {import('../rules/listWindow').Progress} Progress */

/**
 * What a reader does with the changed orders of a shop, and until when.
 * @typedef {Object} ChangeReader
 * @property {(progress: Progress) => void} store - Keeps the place that is reached.
 * @property {() => boolean} isOver - Whether the run has to end now.
 * @property {(orders: TikTokOrder[]) => boolean} apply - Gets the orders of a page whose present state was not read
 *     before; false when the run has to end before all of them were handled.
 * @property {(unread: Array<UnreadItem<TikTokOrder>>) => void} keepUnread - Gets the orders of a page that could not be
 *     read.
 * @property {(failure: ApiResult<OrderPage>) => boolean} isKnown - Whether operations hear of a failure of TikTok in
 *     another way.
 */

/**
 * Asks TikTok which orders of a shop have changed. The place that was reached is stored after each page, so that the
 * next run resumes there, and the time that was read moves on after the last page of a window only.
 * @param {ShopAccess} access
 * @param {Progress} before - the place that the last run has reached
 * @param {ChangeReader} reader
 * @returns {Notice | null} why TikTok did not list all of them; null when it did, or when the run had to end
 */
function readChangedOrders(access, before, reader) {
    var window = listWindow.nextWindow(before, clockSkew.tiktokSeconds());
    var storePlace = function (place) {
        return reader.store({ until: before.until, seen: before.seen, window: place, readTo: before.readTo });
    };
    if (window.from >= window.to) {
        storePlace(before.window);
        return null;
    }
    var problem = null;
    while (!reader.isOver()) {
        var page = fetchPage(access, window);
        if (!page.ok) {
            var isOfPage = shopRefusal.isAboutPage(window.pageToken, page);
            storePlace(isOfPage ? restarted(window) : window);
            return !isOfPage && reader.isKnown(page) ? problem : page.told;
        }
        if (window.from >= clockSkew.tiktokSeconds()) {
            // This call has shown that the clock is ahead: nothing can have changed in that window yet.
            window = listWindow.nextWindow(before, clockSkew.tiktokSeconds());
            continue;
        }
        problem = page.data.fault ? strangeAnswer.strangeAnswer(page.data.fault) : problem;
        reader.keepUnread(page.data.unread);
        if (!reader.apply(listWindow.newsOf(page.data.items, [before.seen, window.seen]))) {
            return problem;
        }
        var next = listWindow.afterPage(window, page.data);
        window = next.window;
        if (next.isRead) {
            reader.store(listWindow.afterWindow(window, clockSkew.tiktokSeconds()));
            return listReading.isEndless(window) ? listReading.endlessList() : problem;
        }
        storePlace(window);
    }
    return problem;
}

/**
 * @param {ShopAccess} access
 * @param {ListWindow} window
 * @returns {ApiResult<OrderPage>}
 */
function fetchPage(access, window) {
    return orders.fetchOrderList(access.shop.api, { from: window.from, to: window.to }, window.pageToken);
}

/**
 * The window from its first page; null to begin another one once it was read often enough.
 * @param {ListWindow} window
 * @returns {ListWindow | null}
 */
function restarted(window) {
    return listWindow.mayReadAgain(window) ? listWindow.again(window) : null;
}

module.exports = readChangedOrders;
