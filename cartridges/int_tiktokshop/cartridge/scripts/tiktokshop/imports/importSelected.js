'use strict';

var orders = require('../openapi/orders');
var listReading = require('../openapi/rules/listReading');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var idMap = require('../openapi/rules/idMap');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var fetchOrdersById = require('../shops/orders/fetchOrdersById');
var takePage = require('./takePage');
var orderStage = require('../lifecycle/rules/tiktok/orderStage');

/** @typedef {import('../openapi/orders').OrderPage} OrderPage */
/** @typedef {import('../openapi/orders').TikTokOrders} TikTokOrders */
/** @typedef {import('../openapi/orders').TimeWindow} TimeWindow */

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./takePage').ImportPass} ImportPass */

/** Stages of orders that wait for the seller, and of finished ones. */
var OPEN = ['to-ship', 'shipping'];
var FINISHED = ['left', 'over'];

/** How often a list is read at most, if orders leave it meanwhile. */
var MAX_READINGS = 3;

/**
 * Imports orders by their ids.
 * @param {ShopAccess} access
 * @param {string[]} orderIds - those that no other shop has had
 * @param {ImportPass} pass
 * @param {(orderId: string) => void} found - receives the ids of orders that this shop has
 * @returns {Notice | null} why TikTok did not tell; null when it did
 */
function importByIds(access, orderIds, pass, found) {
    return lists.portionsOf(orderIds, orders.MAX_ORDERS_PER_CALL).reduce(function (problem, some) {
        var told = fetchOrdersById(access, some, pass.isOver);
        told.orders.forEach(function (order) {
            found(order.id);
        });
        keepUnread(access, told, pass);
        takePage(access, told.orders, pass);
        return told.problem || problem;
    }, null);
}

/**
 * Imports orders by the time when their buyers placed them: open ones, and on request those that have left. Takes an
 * order once that is in two lists, because its status changes meanwhile.
 * @param {ShopAccess} access
 * @param {TimeWindow} window
 * @param {boolean} takesFinished
 * @param {ImportPass} pass
 * @returns {Notice | null} why TikTok did not list all of them; null when it did, or when the run had to end
 */
function importRange(access, window, takesFinished, pass) {
    var range = { access: access, window: window, pass: takingOnce(pass) };
    return orderStage.statusesIn(takesFinished ? OPEN.concat(FINISHED) : OPEN).reduce(function (problem, status) {
        return problem || importStatus(range, status);
    }, null);
}

/**
 * Orders of a time, and what to do with them.
 * @typedef {Object} Range
 * @property {ShopAccess} access
 * @property {TimeWindow} window
 * @property {ImportPass} pass
 */

/**
 * @param {ShopAccess} access
 * @param {Pick<TikTokOrders, 'unread'>} pick
 * @param {ImportPass} pass
 */
function keepUnread(access, pick, pass) {
    var unread = pick.unread;
    pass.keepUnread(access.connection.shop.custom.shopId, unread);
}

/**
 * @param {ImportPass} pass
 * @returns {ImportPass}
 */
function takingOnce(pass) {
    var taken = {};
    return {
        isDry: pass.isDry,
        isOver: pass.isOver,
        remark: pass.remark,
        keepUnread: pass.keepUnread,
        take: function (shopId, order) {
            if (idMap.addId(taken, order.id)) {
                pass.take(shopId, order);
            }
        }
    };
}

/**
 * Reads a list again if it was short: when an order leaves the list, another one slips to a page that was read already.
 * @param {Range} range
 * @param {string} status
 * @returns {Notice | null}
 */
function importStatus(range, status) {
    var read = readStatus(range, status);
    for (var reading = 1; read.isShort && reading < MAX_READINGS; reading += 1) {
        read = readStatus(range, status);
    }
    return read.isShort ? notice.notice('job.import.list_short', []) : read.problem;
}

/**
 * Reads a list to its end. It is short if fewer orders came than TikTok counted with the first page.
 * @param {Range} range
 * @param {string} status
 * @returns {{ problem: Notice | null, isShort: boolean }}
 */
function readStatus(range, status) {
    var access = range.access;
    var pass = range.pass;
    var problem = null;
    var reading = listReading.startReading();
    var page = fetchStatus(range, status, '');
    var named = page.ok ? page.data.count : 0;
    while (page.ok) {
        problem = page.data.fault ? strangeAnswer.strangeAnswer(page.data.fault) : problem;
        reading = listReading.readOn(
            reading,
            page.data.items.map(function (order) {
                return order.id;
            })
        );
        keepUnread(access, page.data, pass);
        var isTaken = takePage(access, page.data.items, pass);
        if (!isTaken || page.data.nextPageToken === '' || pass.isOver()) {
            return { problem: problem, isShort: isTaken && problem === null && !pass.isOver() && reading.read < named };
        }
        if (listReading.isEndless(reading)) {
            return { problem: listReading.endlessList(), isShort: false };
        }
        page = fetchStatus(range, status, page.data.nextPageToken);
    }
    return { problem: page.told, isShort: false };
}

/**
 * @param {Range} range
 * @param {string} status
 * @param {string} pageToken
 * @returns {ApiResult<OrderPage>}
 */
function fetchStatus(range, status, pageToken) {
    var access = range.access;
    var window = range.window;
    return orders.fetchPlacedOrders(access.shop.api, window, status, pageToken);
}

module.exports = {
    importByIds: importByIds,
    importRange: importRange
};
