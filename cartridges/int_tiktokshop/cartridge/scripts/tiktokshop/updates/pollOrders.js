'use strict';

var clockSkew = require('../shops/store/clockSkew');
var log = require('../platform/log');
var durations = require('../platform/rules/durations');
var noticeText = require('../platform/noticeText');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var isShopRefused = require('../shops/isShopRefused');
var eachShop = require('../shops/eachShop');
var openAccess = require('../shops/openAccess');
var ordersRead = require('../shops/orders/ordersRead');
var pollProgress = require('../shops/orders/pollProgress');
var readChangedOrders = require('../shops/orders/readChangedOrders');
var tryShop = require('../shops/tryShop');
var listWindow = require('../shops/rules/listWindow');
var connectionsModule = require('../shops/store/connections');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/orders').OrderPage} OrderPage */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../shops/rules/listWindow').Progress} Progress */
/** @typedef {import('../shops/store/connections').Connection} Connection */

/** TikTok promises no webhook, so changed orders are asked for as well; every five minutes is often enough. */
var PAUSE = 5 * 60 - 30;

/** Runs are further apart than planned: one of them reads all that has changed until now. */
var RARE = durations.HOUR_IN_SECONDS;

/** Pages of a hundred orders in one run; the next run reads on from there. */
var MAX_PAGES = 50;

/**
 * Asks TikTok which orders of each shop have changed, and applies their state to the orders here.
 * TikTokShop-ImportOrders does it for shops whose orders it brings.
 * @param {() => void} heard - is called when TikTok has told of orders
 * @returns {Notice[]} which lists were not as documented, or could not be read for an hour, and which shops have failed
 */
function pollOrders(heard) {
    var connections = connectionsModule
        .siteConnections()
        .filter(connectionsModule.canCall)
        .filter(function (connection) {
            return !shopSettings.isImportedHere(connection.shop);
        });
    return eachShop(connections, function (connection) {
        var problem = pollShop(connection, heard);
        return problem ? [tryShop.problemOfShop(connection.shop, problem)] : [];
    });
}

/**
 * @param {Connection} connection
 * @param {() => void} heard
 * @returns {Notice | null} what people have to look at; null for nothing
 */
function pollShop(connection, heard) {
    var shopId = connection.shop.custom.shopId;
    var now = clockSkew.tiktokSeconds();
    var before = pollProgress.pollProgress(shopId);
    if (before.until === 0) {
        // What happened earlier came with the orders, or was read by the import until it ended.
        var imported = ordersRead.ordersReadUntil(shopId);
        var from = imported ? imported.getTime() / 1000 : now;
        transaction.inTransaction(function () {
            return pollProgress.storePollProgress(shopId, listWindow.startAt(from));
        });
        return null;
    }
    // A time to come was noted while the clock was ahead.
    var past = now - pollProgress.readUntil(before);
    if (!before.window && past >= 0 && past < PAUSE) {
        return null;
    }
    var problem = readPages(openAccess(connection), before, heard);
    if (before.window && !pollProgress.pollProgress(shopId).window && now - pollProgress.polledUntil(shopId) > RARE) {
        // That window ended when the last run began: the next run might not look back as far.
        return pollShop(connection, heard) || problem;
    }
    return problem;
}

/**
 * @param {ShopAccess} access
 * @param {Progress} before
 * @param {() => void} heard
 * @returns {Notice | null} what of the list was not as documented, or why TikTok has not listed all for an hour; null
 *     for neither, or when there are more pages than one run reads
 */
function readPages(access, before, heard) {
    var shopId = access.connection.shop.custom.shopId;
    var pages = 0;
    return readChangedOrders(access, before, {
        store: function (progress) {
            return transaction.inTransaction(function () {
                return pollProgress.storePollProgress(shopId, progress);
            });
        },
        isOver: function () {
            return pages >= MAX_PAGES;
        },
        apply: function (orders) {
            pages += 1;
            if (orders.length > 0) {
                heard();
                polled().applyPolled(access, orders);
            }
            return true;
        },
        keepUnread: function (unread) {
            if (unread.length > 0) {
                heard();
                polled().keepUnread(shopId, unread);
            }
        },
        isKnown: function (failure) {
            if (isShopRefused(access, failure)) {
                return true;
            }
            warnOf(failure);
            return mayPass(access.shop, before);
        }
    });
}

/** @param {ApiResult<OrderPage>} failure */
function warnOf(failure) {
    if (!failure.ok) {
        log.logOf('api').warn('TikTok did not list changed orders: ' + noticeText.noticeText(failure.told));
    }
}

/**
 * Whether a failure may pass by itself: the next run asks again. A call at a limit of TikTok has not failed.
 * @param {ShopAccess['shop']} shop
 * @param {Progress} before
 * @returns {boolean}
 */
function mayPass(shop, before) {
    return shop.isUnavailable || clockSkew.tiktokSeconds() - pollProgress.readUntil(before) <= RARE;
}

/**
 * What orders are handled with. Loaded only here: TikTok tells most runs of none.
 * @returns {typeof import('./applyPolled')}
 */
function polled() {
    return require('./applyPolled');
}

module.exports = pollOrders;
