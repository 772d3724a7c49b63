'use strict';

var orders = require('../openapi/orders');
var callShop = require('./callShop');
var recordReport = require('../tasks/recordReport');
var reportResult = require('../tasks/reportResult');

/** @typedef {import('../openapi/orders').TikTokOrders} TikTokOrders */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./callShop').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/recordReport').TaskCounts} TaskCounts */
/** @typedef {import('../tasks/reportResult').ReportResult} ReportResult */

/** "The order or package does not belong to the current seller." Source: API page Get Order Detail. */
var FOREIGN_ORDER = 21008111;

/** @typedef {ApiResult<TikTokOrders>} Details */

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
    tasks.every(function (task) {
        var result = details.ok ? resultOf(task, details.data, work) : reportResult.failed(details);
        if (result && !access.shop.isUnavailable) {
            recordReport.recordResult(task, result, counts);
        }
        return !access.shop.isUnavailable;
    });
    return details.ok;
}

/**
 * What could not be read of an answer may be the very order: then nobody says that TikTok does not know it.
 * @param {Task} task
 * @param {TikTokOrders} told
 * @param {OrderWork} work
 * @returns {ReportResult | null}
 */
function resultOf(task, told, work) {
    var ids = work.idsOf(task).filter(function (id) {
        return id !== '';
    });
    var found = told.items.filter(function (order) {
        return ids.indexOf(order.id) >= 0;
    });
    var problem = told.fault && found.length < ids.length ? reportResult.unreadable(told.fault) : null;
    var result = problem && found.length === 0 ? null : work.run(task, told.items);
    return problem || result;
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
    var told = { items: [], fault: null };
    var _loop = function () {
            var some = ids.slice(from, from + orders.MAX_ORDERS_PER_CALL);
            var details = callShop(access, function () {
                return orders.getOrderDetail(access.shop.api, some);
            });
            if (!details.ok) {
                return { v: details };
            }
            told.items = told.items.concat(details.data.items);
            told.fault = told.fault || details.data.fault;
        },
        _ret;
    for (var from = 0; from < ids.length; from += orders.MAX_ORDERS_PER_CALL) {
        _ret = _loop();
        if (_ret) return _ret.v;
    }
    return { ok: true, data: told, requestId: '' };
}

module.exports = {
    FOREIGN_ORDER: FOREIGN_ORDER,
    withOrders: withOrders
};
