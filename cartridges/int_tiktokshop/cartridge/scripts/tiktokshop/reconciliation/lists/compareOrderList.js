'use strict';

var nameGoods = require('../../lifecycle/nameGoods');
var appliedStatusOf = require('../../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../../lifecycle/store/ledger/findEntry');
var tiktokFacts = require('../../lifecycle/store/ledger/tiktokFacts');
var ordersModule = require('../../lifecycle/store/orders');
var openapiOrders = require('../../openapi/orders');
var lists = require('../../platform/rules/lists');
var transaction = require('../../platform/transaction');
var fetchOrdersById = require('../../shops/orders/fetchOrdersById');
var judgeOrder = require('../judgeOrder');
var portion = require('./portion');

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('./portion').Portion} Portion */
/** @typedef {import('./portion').Work} Work */

/**
 * Compares the orders that were placed in the time that is compared.
 * @param {Work} work
 * @returns {Portion}
 */
function compareOrderList(work) {
    var run = work.run;
    return portion.readPortion(work, {
        fetch: function (api, window, pageToken) {
            return openapiOrders.fetchPlacedOrders(api, window, '', pageToken);
        },
        idOf: function (order) {
            return order.id;
        },
        take: function (orders) {
            orders.forEach(function (order) {
                compare(work, order);
            });
            run.counts.compared += orders.length;
            run.reached = orders.reduce(function (latest, order) {
                return Math.max(latest, order.create_time || 0);
            }, run.reached);
            return null;
        }
    });
}

/**
 * @param {Work} work
 * @param {TikTokOrder} order
 */
function compare(work, order) {
    var access = work.access;
    var run = work.run;
    var sink = work.sink;
    sink.judge(order.id, function () {
        if (!sink.isDry) {
            rememberRead(order);
        }
        return judgeOrder(access.connection.shop, order, run.since);
    });
}

/**
 * An order that TikTok has told of once is not missing there.
 * @param {TikTokOrder} order
 */
function rememberRead(order) {
    var entry = findEntry.findEntry(order.id);
    if (entry && !entry.custom.tiktokStatus) {
        nameGoods(order);
        transaction.inTransaction(function () {
            return tiktokFacts.rememberTikTokOrder(entry, ordersModule.orderOf(entry), order);
        });
    }
}

/**
 * Compares orders that are here and not cancelled; one that is not here is found by the time when it was placed.
 * @param {Work} work
 * @param {string[]} orderIds
 * @returns {Notice | null}
 */
function compareById(work, orderIds) {
    var ids = lists.unique(orderIds).filter(function (id) {
        var entry = findEntry.findEntry(id);
        return entry !== null && appliedStatusOf(entry) !== 'CANCELLED';
    });
    var found = fetchOrdersById(work.access, ids);
    compareEarlier(work, found.orders);
    return found.problem;
}

/**
 * Of some orders, compares the ones that were placed earlier: the others had their turn.
 * @param {Work} work
 * @param {TikTokOrder[]} orders
 */
function compareEarlier(work, orders) {
    orders
        .filter(function (order) {
            return (order.create_time || 0) < work.run.from;
        })
        .forEach(function (order) {
            compare(work, order);
        });
}

module.exports = {
    compareOrderList: compareOrderList,
    compareById: compareById,
    compareEarlier: compareEarlier
};
