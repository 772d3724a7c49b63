'use strict';

var ordersModule = require('../api/orders');
var callShop = require('./callShop');
var recordReport = require('./recordReport');
var reportResult = require('./reportResult');

/**
 * @template T
 * @typedef {import('../api/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../domain/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/tasks').Task} Task */
/** @typedef {import('./callShop').ShopAccess} ShopAccess */
/** @typedef {import('./recordReport').TaskCounts} TaskCounts */
/** @typedef {import('./reportResult').ReportResult} ReportResult */

/** "The order or package does not belong to the current seller." Source: API page Get Order Detail. */
var FOREIGN_ORDER = 21008111;

/** @typedef {ApiResult<{ orders?: TikTokOrder[] }>} Details */

/**
 * The orders a task is about, and what to do with them.
 * @typedef {Object} OrderWork
 * @property {(task: Task) => string[]} idsOf
 * @property {(task: Task, orders: TikTokOrder[]) => ReportResult | null} run - null when the result is recorded later.
 */

/**
 * Reads the orders of several tasks with as few calls as possible, then does each task with what TikTok knows now: so
 * a call whose outcome is unknown is never blindly repeated.
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {OrderWork} work
 * @param {TaskCounts} counts
 * @returns {boolean} false when the orders could not be read
 */
function withOrders(access, tasks, work, counts) {
    var details = readOrders(access, allIds(tasks, work));
    if (!details.ok && details.code === FOREIGN_ORDER && tasks.length > 1) {
        // One order that is not the shop's fails the call for all: each is asked for alone.
        return tasks.every(function (task) {
            return withOrders(access, [task], work, counts) || !access.shop.isUnavailable;
        });
    }
    var unread = details.ok ? null : reportResult.failed(details);
    var orders = details.ok ? details.data.orders || [] : [];
    tasks.every(function (task) {
        var result = unread || work.run(task, orders);
        if (result && !access.shop.isUnavailable) {
            recordReport.recordResult(task, result, counts);
        }
        return !access.shop.isUnavailable;
    });
    return details.ok;
}

/**
 * @param {Task[]} tasks
 * @param {OrderWork} work
 * @returns {string[]}
 */
function allIds(tasks, work) {
    return tasks
        .reduce(function (ids, task) {
            return ids.concat(work.idsOf(task));
        }, [])
        .filter(function (id, index, ids) {
            return id !== '' && ids.indexOf(id) === index;
        });
}

/**
 * Reads orders, fifty with each call.
 * @param {ShopAccess} access
 * @param {string[]} ids
 * @returns {Details}
 */
function readOrders(access, ids) {
    var orders = [];
    var _loop = function () {
            var some = ids.slice(from, from + ordersModule.MAX_ORDERS_PER_CALL);
            var details = callShop(access, function () {
                return ordersModule.getOrderDetail(access.shop.api, some);
            });
            if (!details.ok) {
                return { v: details };
            }
            orders = orders.concat(details.data.orders || []);
        },
        _ret;
    for (var from = 0; from < ids.length; from += ordersModule.MAX_ORDERS_PER_CALL) {
        _ret = _loop();
        if (_ret) return _ret.v;
    }
    return { ok: true, data: { orders: orders }, requestId: '' };
}

module.exports = {
    FOREIGN_ORDER: FOREIGN_ORDER,
    withOrders: withOrders
};
