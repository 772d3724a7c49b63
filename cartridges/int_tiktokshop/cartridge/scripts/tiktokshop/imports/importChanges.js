'use strict';

var clockSkew = require('../shops/store/clockSkew');
var durations = require('../platform/rules/durations');
var siteMoves = require('../platform/rules/siteMoves');
var shopSettings = require('../platform/shopSettings');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var isShopRefused = require('../shops/isShopRefused');
var ordersRead = require('../shops/orders/ordersRead');
var ordersSlipped = require('../shops/orders/ordersSlipped');
var pollProgress = require('../shops/orders/pollProgress');
var readChangedOrders = require('../shops/orders/readChangedOrders');
var listWindow = require('../shops/rules/listWindow');
var takePage = require('./takePage');

/** @typedef {import('../openapi/orders').TimeWindow} TimeWindow */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../shops/rules/listWindow').Progress} Progress */
/** @typedef {import('./takePage').ImportPass} ImportPass */

/** The connector had orders for up to an hour before they came here. Seconds. */
var CONNECTOR_DELAY = 2 * durations.HOUR_IN_SECONDS;

/** After a longer time without the connector, the merchant chooses what to import. Seconds. */
var LONGEST_GAP = durations.DAY_IN_SECONDS;

/**
 * Asks TikTok which orders of a shop have changed, and imports them. The place that was reached is stored after each
 * page, so that the next run resumes there, and the time that was read moves on after the last page of a window only. A
 * run that finishes the window of an earlier run then reads what has changed since.
 * @param {ShopAccess} access
 * @param {ImportPass} pass - what to do with the orders, and until when
 * @returns {Notice | null} why TikTok did not list all of them; null when it did, or when the run had to end
 */
function importChanges(access, pass) {
    var key = progressKey(access.connection.shop.custom.shopId);
    var before = storedValues.getRecord(key, null) || begin(access.connection.shop, key, pass);
    var reached = before;
    var reader = {
        store: function (progress) {
            reached = progress;
            if (!pass.isDry) {
                transaction.inTransaction(function () {
                    storedValues.storeRecord(key, progress);
                    noteRead(access, progress);
                });
            }
            remarkDoubt(access, progress, pass);
        },
        isOver: function () {
            return pass.isOver();
        },
        apply: function (orders) {
            return takePage(access, orders, pass);
        },
        keepUnread: function (unread) {
            return pass.keepUnread(access.connection.shop.custom.shopId, unread);
        },
        isKnown: function (failure) {
            return isShopRefused(access, failure);
        }
    };
    var problem = readChangedOrders(access, before, reader);
    var hasEndedWindow = before.window !== null && reached.window === null && reached.readFrom !== undefined;
    var later = hasEndedWindow && !pass.isOver() ? readChangedOrders(access, reached, reader) : null;
    return later || problem;
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
 * Stores where the import begins before the first call: it begins there also if that call ends the script.
 * @param {ShopObject} shop
 * @param {string} key
 * @param {ImportPass} pass
 * @returns {Progress}
 */
function begin(shop, key, pass) {
    var start = startOf(shop, clockSkew.tiktokSeconds());
    if (!pass.isDry) {
        transaction.inTransaction(function () {
            return storedValues.storeRecord(key, start);
        });
    }
    return start;
}

/**
 * The import begins where TikTok's connector may have left off; without a connector where the previous site has, or
 * now.
 * @param {ShopObject} shop
 * @param {number} now
 * @returns {Progress}
 */
function startOf(shop, now) {
    var polled = pollProgress.polledUntil(shop.custom.shopId);
    return listWindow.startAt(
        polled > now - LONGEST_GAP ? polled - CONNECTOR_DELAY : siteMoves.movedAt(shopSettings.movesOf(shop)) || now
    );
}

/**
 * @param {ShopAccess} access
 * @param {Progress} progress
 */
function noteRead(access, progress) {
    var shopId = access.connection.shop.custom.shopId;
    if (!progress.window && progress.readTo) {
        ordersRead.noteOrdersRead(shopId, progress.readTo);
    }
    var slipped = slippedIn(progress);
    if (slipped) {
        ordersSlipped.noteOrdersSlipped(shopId, slipped);
    }
}

/**
 * @param {ShopAccess} access
 * @param {Progress} progress
 * @param {ImportPass} pass
 */
function remarkDoubt(access, progress, pass) {
    var custom = access.connection.shop.custom;
    var shopId = custom.shopId;
    var shopName = custom.shopName;
    var slipped = slippedIn(progress);
    if (slipped) {
        pass.remark(ordersSlipped.slippedNotice(shopName || shopId, slipped));
    }
}

/**
 * The window that was read to its end, if orders may have slipped there.
 * @param {Progress} progress
 * @returns {TimeWindow | null}
 */
function slippedIn(progress) {
    var isDoubtful = progress.isDoubtful;
    var readFrom = progress.readFrom;
    var readTo = progress.readTo;
    return isDoubtful && readFrom !== undefined && readTo ? { from: readFrom, to: readTo } : null;
}

module.exports = importChanges;
