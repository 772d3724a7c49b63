'use strict';

var applyTikTokState = require('../lifecycle/applyTikTokState');
var nameGoods = require('../lifecycle/nameGoods');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var clock = require('../platform/clock');
var log = require('../platform/log');
var durations = require('../platform/rules/durations');
var noticeText = require('../platform/noticeText');
var shopSettings = require('../platform/shopSettings');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var readAgain = require('../tasks/readAgain');
var isShopRefused = require('./isShopRefused');
var eachShop = require('./eachShop');
var openAccess = require('./openAccess');
var ordersRead = require('./ordersRead');
var noteStockAdvice = require('./noteStockAdvice');
var readChangedOrders = require('./readChangedOrders');
var listWindow = require('./rules/listWindow');
var readOrderAgain = require('./readOrderAgain');
var connectionsModule = require('./store/connections');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./rules/listWindow').Progress} Progress */
/** @typedef {import('./store/connections').Connection} Connection */

/** TikTok promises no webhook, so changed orders are asked for as well; every five minutes is often enough. */
var PAUSE = 5 * 60 - 30;

/** Runs are further apart than planned: one of them reads all that has changed until now. */
var RARE = durations.HOUR_IN_SECONDS;

/** Pages of a hundred orders in one run; the next run reads on from there. */
var MAX_PAGES = 50;

/**
 * Asks TikTok which orders of each shop have changed, and applies their state to the orders here.
 * TikTokShop-ImportOrders does it for shops whose orders it brings.
 * @returns {Notice[]} which shops have failed
 */
function pollOrders() {
    var connections = connectionsModule
        .siteConnections()
        .filter(connectionsModule.canCall)
        .filter(function (connection) {
            return !shopSettings.isImportedHere(connection.shop);
        });
    return eachShop(connections, function (connection) {
        pollShop(connection);
        return [];
    });
}

/**
 * Until when the changed orders of a shop were read, in seconds since the epoch; 0 for never.
 * @param {string} shopId
 * @returns {number}
 */
function polledUntil(shopId) {
    return readUntil(progressOf(shopId));
}

/**
 * @param {Progress} values
 * @returns {number}
 */
function readUntil(_ref) {
    var until = _ref.until,
        readTo = _ref.readTo;
    return Math.max(until, readTo || 0);
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'orderList-' + shopId;
}

/**
 * What an earlier release has stored knows no window, and its orders are read once more.
 * @param {string} shopId
 * @returns {Progress}
 */
function progressOf(shopId) {
    var stored = storedValues.getRecord(keyOf(shopId), listWindow.startAt(0));
    return stored.window === undefined ? listWindow.startAt(stored.until) : stored;
}

/** @param {Connection} connection */
function pollShop(connection) {
    var shopId = connection.shop.custom.shopId;
    var now = clock.epochSeconds();
    var before = progressOf(shopId);
    if (before.until === 0) {
        // What happened earlier came with the orders, or was read by the import until it ended.
        var imported = ordersRead.ordersReadUntil(shopId);
        var from = imported ? imported.getTime() / 1000 : now;
        transaction.inTransaction(function () {
            storedValues.storeRecord(keyOf(shopId), listWindow.startAt(from));
            ordersRead.noteOrdersRead(shopId, from);
        });
        return;
    }
    if (!before.window && now - readUntil(before) < PAUSE) {
        return;
    }
    var problem = readPages(openAccess(connection), before);
    if (problem) {
        log.logOf('api').warn('TikTok did not list changed orders: ' + noticeText.noticeText(problem));
    } else if (before.window && !progressOf(shopId).window && now - polledUntil(shopId) > RARE) {
        // That window ended when the last run began: the next run might not look back as far.
        pollShop(connection);
    }
}

/**
 * @param {ShopAccess} access
 * @param {Progress} before
 * @returns {Notice | null} why TikTok did not list all changed orders; null when it did, or when there are more pages
 *     than one run reads
 */
function readPages(access, before) {
    var shopId = access.connection.shop.custom.shopId;
    var from = { until: readUntil(before), seen: before.seen, window: before.window, readTo: before.readTo };
    var pages = 0;
    return readChangedOrders(access, from, {
        store: function (progress) {
            return transaction.inTransaction(function () {
                storedValues.storeRecord(keyOf(shopId), progress);
                if (!progress.window && progress.readTo) {
                    ordersRead.noteOrdersRead(shopId, progress.readTo);
                }
            });
        },
        isOver: function () {
            return pages >= MAX_PAGES;
        },
        apply: function (orders) {
            pages += 1;
            applyState(
                access,
                orders.filter(function (order) {
                    return findEntry.findEntry(order.id);
                })
            );
            return true;
        },
        keepUnread: function (unread) {
            return unread.forEach(function (one) {
                return readOrderAgain(shopId, one);
            });
        },
        isKnown: function (failure) {
            return isShopRefused(access, failure);
        }
    });
}

/**
 * @param {ShopAccess} access
 * @param {TikTokOrder[]} orders
 */
function applyState(access, orders) {
    orders.forEach(nameGoods);
    noteStockAdvice(access, orders);
    orders.forEach(function (order) {
        applyTikTokState(access.connection.shop.custom.shopId, order);
        readAgain.endReadAgain('order', order.id);
    });
}

module.exports = {
    pollOrders: pollOrders,
    polledUntil: polledUntil
};
