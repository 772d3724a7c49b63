'use strict';

var orders = require('../openapi/orders');
var shopRefusal = require('../openapi/rules/shopRefusal');
var reconcileOrder = require('../lifecycle/reconcileOrder');
var tiktokState = require('../lifecycle/rules/tiktok/tiktokState');
var connections = require('../shops/store/connections');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var dispatchDeadline = require('../lifecycle/store/ledger/dispatchDeadline');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var ordersModule = require('../lifecycle/store/orders');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var callShop = require('../shops/callShop');
var eachInTransaction = require('../platform/eachInTransaction');
var openFreshShop = require('../shops/openFreshShop');
var noticeText = require('../platform/noticeText');

/** @typedef {import('../openapi/orders').TikTokOrders} TikTokOrders */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../shops/callShop').ShopAccess} ShopAccess */

/** Most orders without a known shop that one run looks up: one order can take several calls. */
var UNCLAIMED_PER_RUN = 50;

/**
 * Reads each new order from TikTok once: its dispatch deadline, and cancellations from before it was known here.
 * One call reads fifty orders. What cannot be asked now is asked in the next run; nobody asks for what has shipped
 *     meanwhile.
 * @param {number} limit - orders in one run
 */
function syncDeadlines(limit) {
    var shops = connections.siteConnections();
    var callable = shops.filter(connections.canCall);
    var unread =
        callable.length === 0
            ? []
            : dispatchDeadline.dueForDeadline(limit).map(function (id) {
                  return findEntry.findEntry(id);
              });
    unread
        .filter(function (entry) {
            return !entry.custom.awaitsShipment;
        })
        .forEach(rememberNoDeadline);
    var waiting = unread.filter(function (entry) {
        return entry.custom.awaitsShipment === true;
    });
    var isOnly = shops.length === 1;
    callable.forEach(function (connection) {
        var own = waiting.filter(function (entry) {
            return isOf(entry, connection, isOnly);
        });
        askShop(connection, own).forEach(rememberNoDeadline);
    });
    if (!isOnly) {
        var unclaimed = askAll(callable, waiting.filter(hasNoShop).slice(0, UNCLAIMED_PER_RUN));
        (callable.length === shops.length ? unclaimed : []).forEach(rememberNoDeadline);
    }
}

/**
 * An order that does not say whose it is belongs to the only shop, if there is only one.
 * @param {LedgerEntry} entry
 * @param {Connection} connection
 * @param {boolean} isOnlyShop
 * @returns {boolean}
 */
function isOf(entry, connection, isOnlyShop) {
    return entry.custom.shopId === connection.shop.custom.shopId || (hasNoShop(entry) && isOnlyShop);
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
    var access = { shop: openFreshShop(connection), connection: connection };
    var foreign = [];
    for (var from = 0; from < entries.length && !access.shop.isUnavailable; from += orders.MAX_ORDERS_PER_CALL) {
        foreign = foreign.concat(askForSome(access, entries.slice(from, from + orders.MAX_ORDERS_PER_CALL)));
    }
    return foreign;
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
    var details = callShop(access, function () {
        return orders.fetchOrderDetail(access.shop.api, ids);
    });
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
    told.items.filter(isCancelled).forEach(reconcileOrder);
}

/**
 * Whether TikTok cancelled some of an order before it was known here: no webhook and no list of changes tells of it
 *     again.
 * @param {TikTokOrder} order
 * @returns {boolean}
 */
function isCancelled(order) {
    return (
        order.status === 'CANCELLED' ||
        order.line_items.some(function (line) {
            return line.display_status === 'CANCELLED';
        })
    );
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
        tiktokFacts.rememberTikTokOrder(entry, ordersModule.getOrder(entry.custom.orderNo || ''), order);
    }
}

module.exports = syncDeadlines;
