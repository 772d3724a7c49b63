'use strict';

var orders = require('../openapi/orders');
var shopRefusal = require('../openapi/rules/shopRefusal');
var nameGoods = require('../lifecycle/nameGoods');
var applyTikTokState = require('../updates/applyTikTokState');
var tiktokState = require('../lifecycle/rules/tiktok/tiktokState');
var units = require('../lifecycle/rules/units');
var connectionsModule = require('../shops/store/connections');
var dispatchDeadline = require('../lifecycle/store/ledger/dispatchDeadline');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var ordersModule = require('../lifecycle/store/orders');
var log = require('../platform/log');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var eachInTransaction = require('../platform/eachInTransaction');
var openAccess = require('../shops/openAccess');
var noticeText = require('../platform/noticeText');
var lists = require('../platform/rules/lists');

/** @typedef {import('../openapi/orders').TikTokOrders} TikTokOrders */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */

/** Most orders without a known shop that one run looks up: one order can take several calls. */
var UNCLAIMED_PER_RUN = 50;

/** Name of the value that says how many of them the next run passes over. */
var UNCLAIMED = 'unclaimedOrders';

/**
 * Reads each new or released order from TikTok once: its dispatch deadline, and what was cancelled or has left before
 * it was known here, or while it was held.
 * One call reads fifty orders. A later run asks for the rest, except for orders that have shipped meanwhile.
 * Orders of a shop that cannot be called keep no others waiting.
 * @param {number} limit - orders of a shop in one run
 */
function syncDeadlines(limit) {
    var shops = connectionsModule.siteConnections();
    var callable = shops.filter(connectionsModule.canCall);
    var isOnly = shops.length === 1;
    callable.forEach(function (connection) {
        var own = waitingOf(dispatchDeadline.dueForDeadline(connection.shop.custom.shopId, limit));
        askShop(
            connection,
            own.concat(isOnly ? waitingOf(dispatchDeadline.unclaimedForDeadline(0, limit)) : [])
        ).forEach(rememberNoDeadline);
    });
    if (!isOnly && callable.length > 0) {
        claim(callable, callable.length === shops.length);
    }
}

/**
 * The orders that still wait for their shipment.
 * @param {LedgerEntry[]} unread
 * @returns {LedgerEntry[]}
 */
function waitingOf(unread) {
    unread
        .filter(function (entry) {
            return !entry.custom.awaitsShipment;
        })
        .forEach(rememberNoDeadline);
    return unread.filter(function (entry) {
        return entry.custom.awaitsShipment === true;
    });
}

/**
 * Looks up orders without a known shop. The next run passes over those that no called shop knows: they may be of a shop
 * that cannot be called, and others must not wait for it.
 * @param {Connection[]} callable
 * @param {boolean} isAll - whether all shops can be called
 */
function claim(callable, isAll) {
    var from = Number(storedValues.getValue(UNCLAIMED)) || 0;
    var looked = dispatchDeadline.unclaimedForDeadline(from, UNCLAIMED_PER_RUN);
    var unclaimed = askAll(callable, waitingOf(looked));
    if (isAll) {
        unclaimed.forEach(rememberNoDeadline);
    }
    var left = looked.filter(function (entry) {
        return entry.custom.shipByUnread === true;
    }).length;
    var passedOver = looked.length < UNCLAIMED_PER_RUN ? 0 : from + left;
    if (passedOver !== from) {
        transaction.inTransaction(function () {
            return storedValues.storeValue(UNCLAIMED, String(passedOver));
        });
    }
}

/**
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasNoShop(entry) {
    return !entry.custom.shopId;
}

/**
 * Asks each shop for the orders without a known shop. The shop that knows an order has sold it.
 * @param {Connection[]} connections
 * @param {LedgerEntry[]} entries
 * @returns {LedgerEntry[]} those that no shop knows
 */
function askAll(connections, entries) {
    return connections.reduce(function (unclaimed, connection) {
        var foreign = askShop(connection, entries.filter(hasNoShop));
        return unclaimed.filter(function (entry) {
            return foreign.indexOf(entry) >= 0;
        });
    }, entries);
}

/**
 * @param {Connection} connection
 * @param {LedgerEntry[]} entries
 * @returns {LedgerEntry[]} entries of orders that TikTok says are not of this shop
 */
function askShop(connection, entries) {
    if (entries.length === 0) {
        return [];
    }
    var access = openAccess(connection);
    return lists.portionsOf(entries, orders.MAX_ORDERS_PER_CALL).reduce(function (foreign, some) {
        return foreign.concat(access.shop.isUnavailable ? [] : askForSome(access, some));
    }, []);
}

/**
 * One order that is not the shop's fails the call for all: a few calls find it.
 * @param {ShopAccess} access
 * @param {LedgerEntry[]} entries
 * @returns {LedgerEntry[]}
 */
function askForSome(access, entries) {
    var ids = entries.map(function (entry) {
        return entry.custom.externalOrderId;
    });
    var details = orders.fetchOrderDetail(access.shop.api, ids);
    if (details.ok) {
        rememberAll(access, entries, details.data);
        return [];
    }
    if (details.code !== shopRefusal.FOREIGN_ORDER) {
        log.logOf('deadline').warn(
            'TikTok did not tell deadlines: ' + (details.code || noticeText.noticeText(details.told))
        );
        return [];
    }
    if (entries.length === 1) {
        return entries;
    }
    var middle = Math.ceil(entries.length / 2);
    return askForSome(access, entries.slice(0, middle)).concat(askForSome(access, entries.slice(middle)));
}

/**
 * What TikTok does not tell it will not tell the next time either, unless it told something that could not be read.
 * @param {ShopAccess} access
 * @param {LedgerEntry[]} entries
 * @param {TikTokOrders} told
 */
function rememberAll(access, entries, told) {
    if (told.fault) {
        log.logOf('deadline').warn('An order of TikTok could not be read: ' + told.fault.msg);
    }
    eachInTransaction(entries, function (entry) {
        var order = told.items.filter(function (candidate) {
            return candidate.id === entry.custom.externalOrderId;
        })[0];
        if (order || !told.fault) {
            remember(access, entry, order);
        }
    });
    told.items.forEach(nameGoods);
    var shopId = access.connection.shop.custom.shopId;
    told.items.filter(hasNews).forEach(function (order) {
        applyTikTokState(shopId, order);
    });
}

/**
 * Whether TikTok cancelled or shipped some of an order before it was known here, or while it was held: no webhook and
 * no list of changes tells of it again.
 * @param {TikTokOrder} order
 * @returns {boolean}
 */
function hasNews(order) {
    var isCancelled = order.line_items.some(function (line) {
        return line.display_status === 'CANCELLED';
    });
    return order.status === 'CANCELLED' || isCancelled || units.countUnits(tiktokState.shippedUnitsOf(order)) > 0;
}

/** @param {LedgerEntry} entry */
function rememberNoDeadline(entry) {
    transaction.inTransaction(function () {
        return dispatchDeadline.rememberShipBy(entry, null);
    });
}

/**
 * Needs a transaction.
 * @param {ShopAccess} access
 * @param {LedgerEntry} entry
 * @param {TikTokOrder | undefined} order
 */
function remember(access, entry, order) {
    dispatchDeadline.rememberShipBy(entry, order ? tiktokState.shipByOf(order) : null);
    if (order) {
        if (hasNoShop(entry)) {
            tiktokFacts.rememberShop(entry, access.connection.shop.custom.shopId);
        }
        tiktokFacts.rememberTikTokOrder(entry, ordersModule.orderOf(entry), order);
    }
}

module.exports = syncDeadlines;
