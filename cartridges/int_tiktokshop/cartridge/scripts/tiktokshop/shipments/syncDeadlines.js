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

/**
 * Asks TikTok by when new orders have to be shipped, fifty with each call. What cannot be asked now is asked in the
 *     next
 * run; nobody asks for what has shipped meanwhile.
 * @param {number} limit - orders in one run
 */
function syncDeadlines(limit) {
    var unread = dispatchDeadline.dueForDeadline(limit).map(function (id) {
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
    var shops = waiting.length === 0 ? [] : connections.siteConnections();
    shops.filter(connections.canCall).forEach(function (connection) {
        syncShop(
            connection,
            waiting.filter(function (entry) {
                return isOf(entry, connection, shops.length === 1);
            })
        );
    });
}

/**
 * An order that does not say whose it is belongs to the only shop, if there is only one.
 * @param {LedgerEntry} entry
 * @param {Connection} connection
 * @param {boolean} isOnlyShop
 * @returns {boolean}
 */
function isOf(entry, connection, isOnlyShop) {
    var shopId = entry.custom.shopId || '';
    return shopId === connection.shop.custom.shopId || (shopId === '' && isOnlyShop);
}

/**
 * @param {Connection} connection
 * @param {LedgerEntry[]} entries
 */
function syncShop(connection, entries) {
    if (entries.length === 0) {
        return;
    }
    var access = { shop: openFreshShop(connection), connection: connection };
    for (var from = 0; from < entries.length && !access.shop.isUnavailable; from += orders.MAX_ORDERS_PER_CALL) {
        syncSome(access, entries.slice(from, from + orders.MAX_ORDERS_PER_CALL));
    }
}

/**
 * One order that is not the shop's fails the call for all: a few calls find it.
 * @param {ShopAccess} access
 * @param {LedgerEntry[]} entries
 */
function syncSome(access, entries) {
    var ids = entries.map(function (entry) {
        return entry.custom.externalOrderId;
    });
    var details = callShop(access, function () {
        return orders.fetchOrderDetail(access.shop.api, ids);
    });
    if (details.ok) {
        rememberAll(entries, details.data);
    } else if (details.code !== shopRefusal.FOREIGN_ORDER) {
        log.logOf('deadline').warn(
            'TikTok did not tell deadlines: ' + (details.code || noticeText.noticeText(details.told))
        );
    } else if (entries.length > 1) {
        var middle = Math.ceil(entries.length / 2);
        syncSome(access, entries.slice(0, middle));
        syncSome(access, entries.slice(middle));
    } else {
        entries.forEach(rememberNoDeadline);
    }
}

/**
 * What TikTok does not tell it will not tell the next time either, unless it told something that could not be read.
 * @param {LedgerEntry[]} entries
 * @param {TikTokOrders} told
 */
function rememberAll(entries, told) {
    if (told.fault) {
        log.logOf('deadline').warn('An order of TikTok could not be read: ' + told.fault.msg);
    }
    eachInTransaction(entries, function (entry) {
        var order = told.items.filter(function (candidate) {
            return candidate.id === entry.custom.externalOrderId;
        })[0];
        if (order || !told.fault) {
            remember(entry, order);
        }
    });
    told.items.filter(isCancelled).forEach(reconcileOrder);
}

/**
 * Whether TikTok cancelled some of an order before it was adopted: no webhook and no list of changes tells of it again.
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
 * @param {LedgerEntry} entry
 * @param {TikTokOrder | undefined} order
 */
function remember(entry, order) {
    dispatchDeadline.rememberShipBy(entry, order ? tiktokState.shipByOf(order) : null);
    if (order) {
        tiktokFacts.rememberTikTokOrder(entry, ordersModule.getOrder(entry.custom.orderNo || ''), order);
    }
}

module.exports = syncDeadlines;
