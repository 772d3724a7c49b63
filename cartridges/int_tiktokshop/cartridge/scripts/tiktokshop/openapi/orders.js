'use strict';

var apiAnswer = require('./rules/apiAnswer');
var tiktokOrder = require('./rules/tiktokOrder');
var client = require('./client');
var shopCall = require('./shopCall');
var pageQuery = require('./pageQuery');

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').CountedPage<T>} CountedPage
 */

/**
 * @template T
 * @typedef {import('./rules/apiAnswer').ReadItems<T>} ReadItems
 */

/** @typedef {import('./rules/tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/** Orders per call. Source: API page Get Order Detail 202507. */
var MAX_ORDERS_PER_CALL = 50;

/**
 * The orders that could be read, and the fault of the first that could not.
 * @typedef {ReadItems<TikTokOrder>} TikTokOrders
 */

/**
 * Get Order Detail.
 * @param {ApiSettings} settings
 * @param {string[]} ids - at most 50 TikTok order ids
 * @returns {ApiResult<TikTokOrders>}
 */
function fetchOrderDetail(settings, ids) {
    var result = client.call(
        settings,
        shopCall.shopGet('/order/202507/orders', { ids: ids.join(',') }),
        function (answer) {
            return apiAnswer.readItems(apiAnswer.dataOf(answer), 'orders', tiktokOrder.readTikTokOrder);
        }
    );
    return client.isTooLong(result) && ids.length > 1 ? fetchHalves(settings, ids) : result;
}

/**
 * Orders whose documents are together longer than a script can read.
 * @param {ApiSettings} settings
 * @param {string[]} ids
 * @returns {ApiResult<TikTokOrders>}
 */
function fetchHalves(settings, ids) {
    var half = Math.ceil(ids.length / 2);
    var first = fetchOrderDetail(settings, ids.slice(0, half));
    var second = first.ok ? fetchOrderDetail(settings, ids.slice(half)) : first;
    if (!first.ok || !second.ok) {
        return second;
    }
    var orders = {
        items: first.data.items.concat(second.data.items),
        unread: first.data.unread.concat(second.data.unread),
        fault: first.data.fault || second.data.fault
    };
    return { ok: true, data: orders, requestId: second.requestId };
}

/**
 * A page of the order list.
 * @typedef {CountedPage<TikTokOrder>} OrderPage
 */

/**
 * Get Order List: changed orders, oldest change first. An order that changes during paging may leave the window, so
 * windows must overlap.
 * @param {ApiSettings} settings
 * @param {TimeWindow} window - `from` inclusive, `to` exclusive, in seconds since the epoch
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<OrderPage>}
 */
function fetchOrderList(settings, window, pageToken) {
    var filter = { update_time_ge: window.from, update_time_lt: window.to };
    return fetchPage(settings, 'update_time', filter, pageToken);
}

/**
 * Get Order List: orders that buyers placed in a time, oldest first. An order leaves such a list only by losing its
 * status.
 * @param {ApiSettings} settings
 * @param {TimeWindow} window
 * @param {string} status - for example `AWAITING_SHIPMENT`; empty for orders of every status
 * @param {string} pageToken
 * @returns {ApiResult<OrderPage>}
 */
function fetchPlacedOrders(settings, window, status, pageToken) {
    var filter = { create_time_ge: window.from, create_time_lt: window.to };
    if (status !== '') {
        filter.order_status = status;
    }
    return fetchPage(settings, 'create_time', filter, pageToken);
}

/**
 * A part of the time, in seconds since the epoch.
 * @typedef {Object} TimeWindow
 * @property {number} from - Inclusive.
 * @property {number} to - Exclusive.
 */

/**
 * @param {ApiSettings} settings
 * @param {string} sortField
 * @param {object} filter
 * @param {string} pageToken
 * @returns {ApiResult<OrderPage>}
 */
function fetchPage(settings, sortField, filter, pageToken) {
    var query = pageQuery(100, pageToken, sortField);
    return client.call(settings, shopCall.shopPost('/order/202309/orders/search', filter, query), function (answer) {
        return apiAnswer.readCountedPage(apiAnswer.dataOf(answer), 'orders', tiktokOrder.readTikTokOrder);
    });
}

module.exports = {
    MAX_ORDERS_PER_CALL: MAX_ORDERS_PER_CALL,
    fetchOrderDetail: fetchOrderDetail,
    fetchOrderList: fetchOrderList,
    fetchPlacedOrders: fetchPlacedOrders
};
