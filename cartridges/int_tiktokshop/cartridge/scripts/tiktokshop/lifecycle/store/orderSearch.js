'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');
var firstOf = require('../../platform/firstOf');
var ordersModule = require('./orders');

/** The platform returns at most this many hits for a search. */
var MAX_HITS = 1000;

/**
 * An order that a search found.
 * @typedef {Object} FoundOrder
 * @property {string} orderNo
 * @property {Date} changedAt
 */

/**
 * A portion of the orders that a search found.
 * @typedef {Object} FoundOrders
 * @property {FoundOrder[]} orders
 * @property {boolean} hasMore - Whether there may be more than a search gives.
 */

/**
 * TikTok orders that were last changed in a time, oldest change first. Reads the search index, which lags: the caller
 * looks back further than its last search, and reads each order itself.
 * @param {Date} since
 * @param {Date | null} before - null for all changes up to the present
 * @returns {FoundOrders}
 */
function tiktokOrdersChanged(since, before) {
    var query = 'channelType = {0} AND lastModified >= {1}' + (before ? ' AND lastModified < {2}' : '');
    var channel = LineItemCtnr.CHANNEL_TYPE_TIKTOK;
    var found = OrderMgr.searchOrders(query, 'lastModified asc', channel, since, before || since);
    var orders = [];
    while (orders.length < MAX_HITS && found.hasNext()) {
        var order = found.next();
        orders.push({ orderNo: order.orderNo, changedAt: order.lastModified });
    }
    found.close();
    return { orders: orders, hasMore: orders.length === MAX_HITS };
}

/**
 * TikTok orders with a buyer's e-mail address, newest first. Reads the search index, which lags.
 * @param {string} email
 * @returns {dw.order.Order[]}
 */
function ordersOfCustomer(email) {
    var query = 'channelType = {0} AND customerEmail = {1}';
    var found = OrderMgr.searchOrders(query, 'creationDate desc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, email);
    return firstOf.firstOf(found, MAX_CLAIMS, isThere);
}

/**
 * Visits every order of channel TikTok that was changed since a time, however many there are. Jobs only. If `visit`
 * throws, the platform logs it and continues with the next order. Source: platform doc OrderMgr.processOrders.
 * @param {Date} since
 * @param {(order: dw.order.Order) => void} visit
 */
function eachOrderChangedSince(since, visit) {
    var query = 'channelType = {0} AND lastModified >= {1}';
    OrderMgr.processOrders(visit, query, LineItemCtnr.CHANNEL_TYPE_TIKTOK, since);
}

/**
 * Visits every order of channel TikTok that was changed in one moment, as `eachOrderChangedSince` does. Jobs only.
 * @param {Date} time
 * @param {(order: dw.order.Order) => void} visit
 */
function eachOrderChangedAt(time, visit) {
    var query = 'channelType = {0} AND lastModified >= {1} AND lastModified < {2}';
    OrderMgr.processOrders(visit, query, LineItemCtnr.CHANNEL_TYPE_TIKTOK, time, new Date(time.getTime() + 1));
}

/** Orders read for one TikTok id. */
var MAX_CLAIMS = 20;

/**
 * Orders whose attributes carry a TikTok id, oldest first. Reads the search index, which lags: it finds orders of the
 * official cartridges, but is no lock against a second order.
 * @param {string} externalOrderId
 * @returns {dw.order.Order[]}
 */
function ordersClaiming(externalOrderId) {
    var query = 'channelType = {0} AND custom.externalOrderId = {1}';
    var channel = LineItemCtnr.CHANNEL_TYPE_TIKTOK;
    var found = OrderMgr.searchOrders(query, 'creationDate asc', channel, externalOrderId);
    return firstOf.firstOf(found, MAX_CLAIMS, isThere);
}

/**
 * Whether an order that a search names still exists: the index may name one for some time after it was deleted.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isThere(order) {
    try {
        return ordersModule.getOrder(order.orderNo) !== null;
    } catch (e) {
        if (ordersModule.isAccessRefused(e)) {
            throw e;
        }
        return false;
    }
}

module.exports = {
    tiktokOrdersChanged: tiktokOrdersChanged,
    ordersOfCustomer: ordersOfCustomer,
    eachOrderChangedSince: eachOrderChangedSince,
    eachOrderChangedAt: eachOrderChangedAt,
    ordersClaiming: ordersClaiming
};
