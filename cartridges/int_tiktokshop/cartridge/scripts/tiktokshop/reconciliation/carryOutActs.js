'use strict';

var eachInTransaction = require('../platform/eachInTransaction');
var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var applyReturn = require('../returns/applyReturn');
var readReturnsOf = require('../returns/readReturnsOf');
var fetchOrdersById = require('../shops/orders/fetchOrdersById');
var openAccess = require('../shops/openAccess');
var connections = require('../shops/store/connections');
var tasks = require('../tasks/store/tasks');
var actOnOrder = require('./actOnOrder');
var judgeOrder = require('./judgeOrder');
var judgeRequest = require('./judgeRequest');
var judgeReturn = require('./judgeReturn');
var readCancellationsOf = require('./readCancellationsOf');
var keptRun = require('./keptRun');
var difference = require('./rules/difference');
var takeOverRequest = require('./takeOverRequest');
var differences = require('./store/differences');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./rules/difference').Difference} Difference */
/** @typedef {import('./store/differences').DifferenceObject} DifferenceObject */

/** Returns of so many orders are read with one call. */
var ORDERS_PER_CALL = 50;

/**
 * Carries out what was chosen for differences of one shop, and looks whether they are gone.
 * @param {string} shopId
 * @param {DifferenceObject[]} due
 */
function carryOutActs(shopId, due) {
    var connection = connections.findConnection(shopId);
    if (!connection) {
        due.forEach(function (object) {
            finish(object, notice.notice('difference.no_shop'));
        });
        return;
    }
    if (!connections.canCall(connection)) {
        waitFor(due, notice.notice('difference.shop_paused'));
        return;
    }
    var access = openAccess(connection);
    var about = differences.bySubject(due);
    actOnOrders(access, about.orders);
    lists.portionsOf(about.returns, ORDERS_PER_CALL).forEach(function (some) {
        actOnReturns(access, some);
    });
    lists.portionsOf(about.requests, ORDERS_PER_CALL).forEach(function (some) {
        actOnRequests(access, some);
    });
}

/**
 * What TikTok did not tell stays due.
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} due
 */
function actOnOrders(access, due) {
    var found = fetchOrdersById(access, differences.orderIdsOf(due));
    var untold = [];
    due.forEach(function (object) {
        var order = found.orders.filter(function (one) {
            return one.id === object.custom.externalOrderId;
        })[0];
        if (order) {
            attempt(object, function () {
                return actOnOrder(access.connection.shop.custom.shopId, object, order);
            });
            settle(object, function () {
                return judgeOrder(access.connection.shop, order, sinceOf(access));
            });
        } else if (found.foreign.indexOf(object.custom.externalOrderId || '') >= 0) {
            finish(object, notice.notice('difference.not_on_tiktok'));
        } else {
            untold.push(object);
        }
    });
    waitFor(untold, found.problem);
}

/**
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} due
 */
function actOnReturns(access, due) {
    var read = readReturnsOf(access, differences.orderIdsOf(due));
    var untold = [];
    due.forEach(function (object) {
        var told = read.items.filter(function (one) {
            return one.returnId === object.custom.about;
        })[0];
        if (told) {
            attempt(object, function () {
                transaction.inTransaction(function () {
                    return applyReturn.applyReturn(told, access.connection.shop.custom.shopId);
                });
                return null;
            });
            settle(object, function () {
                return judgeReturn(told);
            });
        } else if (!read.problem) {
            finish(object, notice.notice('difference.not_on_tiktok'));
        } else {
            untold.push(object);
        }
    });
    waitFor(untold, read.problem);
}

/**
 * @param {ShopAccess} access
 * @param {DifferenceObject[]} due
 */
function actOnRequests(access, due) {
    var read = readCancellationsOf(access, differences.orderIdsOf(due));
    waitFor(due, read.problem);
    due.filter(function () {
        return !read.problem;
    }).forEach(function (object) {
        var orderId = object.custom.externalOrderId || '';
        var there = read.items.filter(function (one) {
            return one.orderId === orderId;
        });
        attempt(object, function () {
            return takeOverRequest(access.connection.shop.custom.shopId, object, orderId, there);
        });
        settle(object, function () {
            return judgeRequest(orderId, there);
        });
    });
}

/**
 * What TikTok did not tell stays due, and the page says why.
 * @param {DifferenceObject[]} due
 * @param {Notice | null} problem
 */
function waitFor(due, problem) {
    var news = due.filter(function (object) {
        return problem !== null && object.custom.problem !== notice.storedNotice(problem);
    });
    eachInTransaction(news, function (object) {
        return differences.noteWaiting(object, problem);
    });
    if (problem && news.length > 0) {
        log.logOf('reconcile').warn('what was chosen waits for TikTok: ' + noticeText.noticeText(problem));
    }
}

/**
 * @param {ShopAccess} access
 * @returns {number}
 */
function sinceOf(access) {
    var run = keptRun.lastReconcileRun(access.connection.shop.custom.shopId);
    return run ? run.since : 0;
}

/**
 * A failure is shown with the difference, and stops no other.
 * @param {DifferenceObject} object
 * @param {() => Notice | null} run
 */
function attempt(object, run) {
    var problem;
    try {
        problem = run();
    } catch (e) {
        log.logOf('reconcile').error(object.custom.differenceId + ': ' + log.describeError(e));
        problem = tasks.INTERNAL_ERROR.told;
    }
    finish(object, problem);
}

/**
 * @param {DifferenceObject} object
 * @param {Notice | null} problem
 */
function finish(object, problem) {
    transaction.inTransaction(function () {
        return differences.endAct(object, problem);
    });
}

/**
 * A difference that is gone leaves the list; one that can be told only later stays until the next comparison.
 * @param {DifferenceObject} object
 * @param {() => Difference[] | null} judge
 */
function settle(object, judge) {
    if (object.custom.problem) {
        return;
    }
    var found = judge();
    if (found === null) {
        return;
    }
    if (
        found.some(function (one) {
            return difference.keyOf(one) === object.custom.differenceId;
        })
    ) {
        finish(object, notice.notice('difference.stays'));
    } else {
        transaction.inTransaction(function () {
            return differences.removeDifference(object);
        });
    }
}

module.exports = carryOutActs;
