'use strict';

var orders = require('../../openapi/orders');
var client = require('../../openapi/client');
var apiAnswer = require('../../openapi/rules/apiAnswer');
var shopRefusal = require('../../openapi/rules/shopRefusal');
var nameGoods = require('../../lifecycle/nameGoods');
var noteShop = require('../../lifecycle/noteShop');
var taskOutcome = require('../../tasks/taskOutcome');
var isShopRefused = require('../isShopRefused');
var noteStockAdvice = require('./noteStockAdvice');
var lists = require('../../platform/rules/lists');

/** @typedef {import('../../openapi/orders').TikTokOrders} TikTokOrders */

/**
 * @template T
 * @typedef {import('../../openapi/apiCall').ApiResult<T>} ApiResult
 */

/**
 * @template T
 * @typedef {import('../../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../tasks/recordOutcome').RecordTask} RecordTask */
/** @typedef {import('../../tasks/store/tasks').Task} Task */
/** @typedef {import('../../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('../openAccess').ShopAccess} ShopAccess */

/**
 * What TikTok told of the orders of one task.
 * @typedef {Object} FetchedOrders
 * @property {Task} task
 * @property {TikTokOrder[]} orders
 * @property {Array<UnreadItem<TikTokOrder>>} unread - Those that it told in a form that could not be read as a whole.
 * @property {TaskOutcome | null} problem - Why TikTok did not tell of all of them; null when it did.
 */

/**
 * What TikTok told of the orders of several tasks.
 * @typedef {Object} FetchedForTasks
 * @property {FetchedOrders[]} fetched - One for each task, in the same order; fewer once the shop cannot be called.
 * @property {boolean} hasAnswered - False when TikTok did not tell: there is no sense in asking this shop for more now.
 */

/**
 * Fetches the orders of several tasks with as few calls as possible: what is done then, is done with what TikTok knows
 * now, so a call whose outcome is unknown is never blindly repeated.
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {(task: Task) => string[]} idsOf - the orders that a task is about
 * @param {RecordTask} record - is called with tasks whose order TikTok has refused before no more calls could be made:
 *     the next run would find the same ones first, and never come to the others
 * @returns {FetchedForTasks}
 */
function fetchOrdersOfTasks(access, tasks, idsOf, record) {
    var told = fetchPortion(access, tasks, idsOf);
    if (!access.shop.isUnavailable) {
        return told;
    }
    told.fetched.forEach(function (item) {
        var task = item.task;
        var problem = item.problem;
        if (problem) {
            record(task, problem);
        }
    });
    return { fetched: [], hasAnswered: false };
}

/**
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {(task: Task) => string[]} idsOf
 * @returns {FetchedForTasks}
 */
function fetchPortion(access, tasks, idsOf) {
    var details = fetchAll(access, allIds(tasks, idsOf));
    if (isShopRefused(access, details)) {
        return { fetched: [], hasAnswered: false };
    }
    if (!details.ok && (isAboutOne(details) || client.isTooLong(details)) && tasks.length > 1) {
        return fetchHalves(access, tasks, idsOf);
    }
    var fetched = tasks.map(function (task) {
        return details.ok
            ? ordersOf(task, idsOf(task), details.data)
            : { task: task, orders: [], unread: [], problem: taskOutcome.failed(details) };
    });
    return { fetched: access.shop.isUnavailable ? [] : fetched, hasAnswered: details.ok };
}

/**
 * @param {{ code: number }} error
 * @returns {boolean}
 */
function isAboutOne(error) {
    return error.code === shopRefusal.FOREIGN_ORDER || shopRefusal.isAboutAny(error);
}

/**
 * One order that is not the shop's fails the call for all: a few calls find it, instead of one for each order.
 * @param {ShopAccess} access
 * @param {Task[]} tasks
 * @param {(task: Task) => string[]} idsOf
 * @returns {FetchedForTasks}
 */
function fetchHalves(access, tasks, idsOf) {
    var middle = Math.ceil(tasks.length / 2);
    var first = fetchPortion(access, tasks.slice(0, middle), idsOf);
    if (access.shop.isUnavailable) {
        return { fetched: first.fetched, hasAnswered: false };
    }
    var second = fetchPortion(access, tasks.slice(middle), idsOf);
    return { fetched: first.fetched.concat(second.fetched), hasAnswered: !access.shop.isUnavailable };
}

/**
 * The unreadable part of an answer may be the very order: then nothing says that TikTok does not know it.
 * @param {Task} task
 * @param {string[]} ids
 * @param {TikTokOrders} told
 * @returns {FetchedOrders}
 */
function ordersOf(task, ids, told) {
    var wanted = ids.filter(function (id) {
        return id !== '';
    });
    var found = told.items.filter(function (order) {
        return wanted.indexOf(order.id) >= 0;
    });
    var problem = told.fault && found.length < wanted.length ? taskOutcome.unreadable(told.fault) : null;
    var unread = told.unread.filter(function (values) {
        return wanted.indexOf(values.item.id) >= 0;
    });
    return { task: task, orders: found, unread: unread, problem: problem };
}

/**
 * @param {Task[]} tasks
 * @param {(task: Task) => string[]} idsOf
 * @returns {string[]}
 */
function allIds(tasks, idsOf) {
    var ids = tasks.reduce(function (all, task) {
        return all.concat(idsOf(task));
    }, []);
    return lists.unique(ids).filter(function (id) {
        return id !== '';
    });
}

/**
 * Fifty orders with each call.
 * @param {ShopAccess} access
 * @param {string[]} ids
 * @returns {ApiResult<TikTokOrders>}
 */
function fetchAll(access, ids) {
    var told = apiAnswer.noItems();
    var portions = lists.portionsOf(ids, orders.MAX_ORDERS_PER_CALL);
    for (var i = 0; i < portions.length; i += 1) {
        var details = orders.fetchOrderDetail(access.shop.api, portions[i]);
        if (!details.ok) {
            return details;
        }
        details.data.items.forEach(function (order) {
            nameGoods(order);
            noteShop(access.connection.shop.custom.shopId, order.id);
        });
        noteStockAdvice(access, details.data.items);
        told.items = told.items.concat(details.data.items);
        told.unread = told.unread.concat(details.data.unread);
        told.fault = told.fault || details.data.fault;
    }
    return { ok: true, data: told, requestId: '' };
}

module.exports = fetchOrdersOfTasks;
