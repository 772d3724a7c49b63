'use strict';

var orders = require('../openapi/orders');
var shopRefusal = require('../openapi/rules/shopRefusal');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var takePage = require('./takePage');

/** @typedef {import('../openapi/orders').OrderPage} OrderPage */
/** @typedef {import('../openapi/orders').TimeWindow} TimeWindow */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./takePage').ImportPass} ImportPass */

/** Statuses of orders that a seller still has to do something about. */
var OPEN = ['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING', 'AWAITING_COLLECTION'];

/** Statuses of orders that have left. */
var LEFT = ['IN_TRANSIT', 'DELIVERED', 'COMPLETED'];

/**
 * Imports orders by their ids. An id of another shop fails the call for all, so the rest is asked for in halves.
 * @param {ShopAccess} access
 * @param {string[]} orderIds - those that no other shop has had
 * @param {ImportPass} pass
 * @param {(orderId: string) => void} found - is told the ids of orders that this shop has
 * @returns {Notice | null} why TikTok did not tell; null when it did
 */
function importByIds(access, orderIds, pass, found) {
    var problem = null;
    for (var from = 0; from < orderIds.length && !pass.isOver(); from += orders.MAX_ORDERS_PER_CALL) {
        problem = importSome(access, orderIds.slice(from, from + orders.MAX_ORDERS_PER_CALL), pass, found) || problem;
    }
    return problem;
}

/**
 * @param {ShopAccess} access
 * @param {string[]} orderIds
 * @param {ImportPass} pass
 * @param {(orderId: string) => void} found
 * @returns {Notice | null}
 */
function importSome(access, orderIds, pass, found) {
    if (pass.isOver()) {
        return null;
    }
    var details = orders.fetchOrderDetail(access.shop.api, orderIds);
    if (details.ok) {
        details.data.items.forEach(function (order) {
            return found(order.id);
        });
        takePage(access, details.data.items, pass);
        return details.data.fault ? strangeAnswer(details.data.fault) : null;
    }
    if (details.code !== shopRefusal.FOREIGN_ORDER) {
        return details.told;
    }
    var middle = Math.ceil(orderIds.length / 2);
    if (orderIds.length === 1) {
        return null;
    }
    var first = importSome(access, orderIds.slice(0, middle), pass, found);
    return importSome(access, orderIds.slice(middle), pass, found) || first;
}

/**
 * Imports orders by the time when their buyers placed them: open ones, and on request those that have left.
 * @param {ShopAccess} access
 * @param {TimeWindow} window
 * @param {boolean} takesFinished
 * @param {ImportPass} pass
 * @returns {Notice | null} why TikTok did not list all of them; null when it did, or when the run had to end
 */
function importRange(access, window, takesFinished, pass) {
    return OPEN.concat(takesFinished ? LEFT : []).reduce(function (problem, status) {
        return problem || importStatus(access, window, status, pass);
    }, null);
}

/**
 * @param {ShopAccess} access
 * @param {TimeWindow} window
 * @param {string} status
 * @param {ImportPass} pass
 * @returns {Notice | null}
 */
function importStatus(access, window, status, pass) {
    var problem = null;
    var page = fetchStatus(access, window, status, '');
    while (page.ok) {
        problem = page.data.fault ? strangeAnswer(page.data.fault) : problem;
        var isTaken = takePage(access, page.data.items, pass);
        if (!isTaken || page.data.nextPageToken === '' || pass.isOver()) {
            return problem;
        }
        page = fetchStatus(access, window, status, page.data.nextPageToken);
    }
    return page.told;
}

/**
 * @param {ShopAccess} access
 * @param {TimeWindow} window
 * @param {string} status
 * @param {string} pageToken
 * @returns {ApiResult<OrderPage>}
 */
function fetchStatus(access, window, status, pageToken) {
    return orders.fetchPlacedOrders(access.shop.api, window, status, pageToken);
}

module.exports = {
    importByIds: importByIds,
    importRange: importRange
};
