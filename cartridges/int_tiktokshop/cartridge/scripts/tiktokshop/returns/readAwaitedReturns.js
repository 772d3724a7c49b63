'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var returnsDue = require('../lifecycle/store/ledger/due/returnsDue');
var eachInTransaction = require('../platform/eachInTransaction');
var lists = require('../platform/rules/lists');
var notice = require('../platform/rules/notice');
var readReturnsOf = require('./readReturnsOf');
var returnsWork = require('./returnsWork');
var awaitedOrders = require('./rules/awaitedOrders');

/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * @template T
 * @typedef {import('../openapi/readAllPages').AllPages<T>} AllPages
 */

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./returnsWork').ReturnsWork} ReturnsWork */

/** Orders that one call asks for. */
var ORDERS_PER_CALL = 50;

/** Orders of one run that had left before they came here; the next run reads the others. */
var MAX_DUE = 1000;

/**
 * Reads the returns of awaited orders that have come, as many as one call may ask for.
 * @param {ReturnsWork} work
 * @param {string[]} awaited - orders that were not here when TikTok told of their returns
 * @param {number} turn - grows by one with each run
 * @returns {string[]} the orders that are still awaited
 */
function readAwaitedReturns(work, awaited, turn) {
    var here = awaitedOrders
        .lookedFor(awaited, turn)
        .filter(function (orderId) {
            return findEntry.findEntry(orderId) !== null;
        })
        .slice(0, ORDERS_PER_CALL);
    var read = readReturns(work, here);
    if (read.problem && !read.failure) {
        // The unreadable return may be of any of these orders.
        work.problems.push(notReadOf(work, read.problem));
    }
    return read.problem
        ? awaited
        : awaited.filter(function (orderId) {
              return here.indexOf(orderId) < 0;
          });
}

/**
 * Reads the returns of orders that had left before they came here. What TikTok does not tell now stays due.
 * @param {ReturnsWork} work
 */
function readReturnsDue(work) {
    var due = returnsDue.dueForReturns(work.access.connection.shop.custom.shopId, MAX_DUE);
    lists.portionsOf(due, ORDERS_PER_CALL).every(function (some) {
        return readDue(work, some);
    });
}

/**
 * Reads the returns of some orders. Where one cannot be read, it may be of any of them: then the halves are read by
 * themselves.
 * @param {ReturnsWork} work
 * @param {LedgerEntry[]} due
 * @returns {boolean} false when TikTok does not answer
 */
function readDue(work, due) {
    var read = readReturns(
        work,
        due.map(function (entry) {
            return entry.custom.externalOrderId;
        })
    );
    if (read.failure) {
        return false;
    }
    if (!read.problem) {
        if (!work.pass.isDry) {
            eachInTransaction(due, returnsDue.endReturnsDue);
        }
        return true;
    }
    if (due.length === 1) {
        work.problems.push(notReadOf(work, read.problem));
        return true;
    }
    var half = Math.ceil(due.length / 2);
    return readDue(work, due.slice(0, half)) && readDue(work, due.slice(half));
}

/**
 * @param {ReturnsWork} work
 * @param {string[]} orderIds
 * @returns {AllPages<TikTokReturn>}
 */
function readReturns(work, orderIds) {
    var read = readReturnsOf(work.access, orderIds);
    returnsWork.takeReturns(work, read);
    if (read.failure) {
        returnsWork.noteFailure(work, read.failure, '');
    }
    return read;
}

/**
 * @param {ReturnsWork} values
 * @param {Notice} why
 * @returns {Notice}
 */
function notReadOf(values, why) {
    var access = values.access;
    return notice.notice('job.returns.not_read', [access.connection.shop.custom.shopId, why]);
}

module.exports = {
    readAwaitedReturns: readAwaitedReturns,
    readReturnsDue: readReturnsDue
};
