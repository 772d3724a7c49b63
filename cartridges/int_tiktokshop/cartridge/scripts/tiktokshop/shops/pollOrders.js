'use strict';

var orders = require('../openapi/orders');
var nameGoods = require('../lifecycle/nameGoods');
var noticeShippedOnTikTok = require('../lifecycle/noticeShippedOnTikTok');
var reconcileOrder = require('../lifecycle/reconcileOrder');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var clock = require('../platform/clock');
var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var shopSettings = require('../platform/shopSettings');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var callShop = require('./callShop');
var ordersRead = require('./ordersRead');
var openFreshShop = require('./openFreshShop');
var noteStockAdvice = require('./noteStockAdvice');
var connections = require('./store/connections');

/** @typedef {import('../openapi/orders').OrderPage} OrderPage */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./callShop').ShopAccess} ShopAccess */
/** @typedef {import('./store/connections').Connection} Connection */

/** TikTok promises no webhook, so changed orders are asked for as well; every five minutes is often enough. */
var PAUSE = 5 * 60 - 30;

/** An order that changes while its page is read may leave the window: windows overlap. All times in seconds. */
var OVERLAP = 10 * 60;

/** After a long stop, older changes are left to the webhooks and to a person. */
var LONGEST = 24 * 3600;

/** Pages of a hundred orders in one run. */
var MAX_PAGES = 50;

/**
 * How far a shop was read.
 * @typedef {Object} Read
 * @property {number} until - Seconds since the epoch; 0 before the first run.
 * @property {{ [orderId: string]: number }} seen - When those orders changed that the next window has again, by id.
 */

/**
 * Asks TikTok which orders of each shop have changed, and applies their state to the orders here.
 *     TikTokShop-ImportOrders does
 * it for shops whose orders it brings.
 */
function pollOrders() {
    connections
        .siteConnections()
        .filter(connections.canCall)
        .filter(function (connection) {
            return !shopSettings.isImportedHere(connection.shop);
        })
        .forEach(function (connection) {
            return pollShop(connection);
        });
}

/**
 * Until when the changed orders of a shop were read, in seconds since the epoch; 0 for never.
 * @param {string} shopId
 * @returns {number}
 */
function polledUntil(shopId) {
    return storedValues.getRecord(keyOf(shopId), { until: 0, seen: {} }).until;
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'orderList-' + shopId;
}

/** @param {Connection} connection */
function pollShop(connection) {
    var key = keyOf(connection.shop.custom.shopId);
    var now = clock.epochSeconds();
    var before = storedValues.getRecord(key, { until: 0, seen: {} });
    if (before.until === 0) {
        // What happened earlier came with the orders.
        transaction.inTransaction(function () {
            return storedValues.storeRecord(key, { until: now, seen: {} });
        });
        return;
    }
    if (now - before.until < PAUSE) {
        return;
    }
    var from = Math.max(before.until - OVERLAP, now - LONGEST);
    var orders = readAll({ shop: openFreshShop(connection), connection: connection }, from, now, before.seen);
    if (orders) {
        var seen = {};
        orders
            .filter(function (order) {
                return (order.update_time || 0) >= now - OVERLAP;
            })
            .forEach(function (order) {
                seen[order.id] = order.update_time || 0;
            });
        transaction.inTransaction(function () {
            storedValues.storeRecord(key, { until: now, seen: seen });
            ordersRead.noteOrdersRead(connection.shop.custom.shopId, now);
        });
    }
}

/**
 * @param {ShopAccess} access
 * @param {number} from
 * @param {number} to
 * @param {Read['seen']} seen
 * @returns {TikTokOrder[] | null} null when TikTok did not give all: then the next run asks for the same time again
 */
function readAll(access, from, to, seen) {
    var all = [];
    var pageToken = '';
    for (var page = 0; page < MAX_PAGES; page += 1) {
        var found = readPage(access, from, to, pageToken);
        if (!found.ok) {
            log.logOf('api').warn(
                'TikTok did not list changed orders: ' + (found.code || noticeText.noticeText(found.told))
            );
            return null;
        }
        var news = found.data.items.filter(function (order) {
            return findEntry.findEntry(order.id) && seen[order.id] !== order.update_time;
        });
        news.forEach(nameGoods);
        noteStockAdvice(access, news);
        news.forEach(function (order) {
            reconcileOrder(order);
            noticeShippedOnTikTok(order);
        });
        all = all.concat(found.data.items);
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return all;
        }
    }
    return null;
}

/**
 * @param {ShopAccess} access
 * @param {number} from
 * @param {number} to
 * @param {string} pageToken
 * @returns {ApiResult<OrderPage>}
 */
function readPage(access, from, to, pageToken) {
    return callShop(access, function () {
        return orders.fetchOrderList(access.shop.api, { from: from, to: to }, pageToken);
    });
}

module.exports = {
    pollOrders: pollOrders,
    polledUntil: polledUntil
};
