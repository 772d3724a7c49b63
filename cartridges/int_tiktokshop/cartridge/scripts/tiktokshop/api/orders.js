'use strict';

var call = require('./client');

/** @typedef {import('../domain/tiktokOrder').TikTokOrder} TikTokOrder */
/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/** Orders per call. Source: API page Get Order Detail 202507. */
var MAX_ORDERS_PER_CALL = 50;

/**
 * Get Order Detail.
 * @param {ApiSettings} settings
 * @param {string[]} ids - at most 50 TikTok order ids
 * @returns {ApiResult<{ orders?: TikTokOrder[] }>}
 */
function getOrderDetail(settings, ids) {
    return call(settings, {
        method: 'GET',
        path: '/order/202507/orders',
        query: { ids: ids.join(',') },
        body: null,
        forShop: true
    });
}

/**
 * A part of the order list; an empty token ends it.
 * @typedef {Object} OrderPage
 * @property {TikTokOrder[]} [orders]
 * @property {string} [next_page_token]
 */

/**
 * Get Order List: orders that changed, oldest change first. What changes during paging may fall outside the window, so
 * windows have to overlap.
 * @param {ApiSettings} settings
 * @param {{ from: number, to: number }} window - `from` inclusive, `to` exclusive, in seconds since the epoch
 * @param {string} pageToken - empty for the first page
 * @returns {ApiResult<OrderPage>}
 */
function searchOrders(settings, window, pageToken) {
    var query = { page_size: '100', sort_field: 'update_time', sort_order: 'ASC' };
    if (pageToken !== '') {
        query.page_token = pageToken;
    }
    return call(settings, {
        method: 'POST',
        path: '/order/202309/orders/search',
        query: query,
        body: { update_time_ge: window.from, update_time_lt: window.to },
        forShop: true
    });
}

module.exports = {
    MAX_ORDERS_PER_CALL: MAX_ORDERS_PER_CALL,
    getOrderDetail: getOrderDetail,
    searchOrders: searchOrders
};
