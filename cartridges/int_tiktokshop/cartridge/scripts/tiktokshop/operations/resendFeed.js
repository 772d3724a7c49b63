'use strict';

var knownOrder = require('../identity/knownOrder');
var orderSearch = require('../lifecycle/store/orderSearch');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var log = require('../platform/log');
var transaction = require('../platform/transaction');

/**
 * Orders that a feed is to tell again.
 * @typedef {Object} ResentOrders
 * @property {number} due
 * @property {string[]} failed - Numbers of orders that cannot be told again.
 */

/**
 * Makes all orders that were changed since a time due for the order feed again, after TikTok has missed files. A file
 * tells the state of an order, so that telling it twice does no harm. Jobs only.
 * @param {Date} since
 * @returns {ResentOrders}
 */
function resendFeed(since) {
    return eachToResend(since, function (orderNo) {
        return transaction.inTransaction(function () {
            return feedDue.markFeedDue(knownOrder.knownOrder(orderNo).entry);
        });
    });
}

/**
 * Counts the orders that `resendFeed` would make due.
 * @param {Date} since
 * @returns {ResentOrders}
 */
function planResending(since) {
    return eachToResend(since, function () {
        return undefined;
    });
}

/**
 * @param {Date} since
 * @param {(orderNo: string) => void} run
 * @returns {ResentOrders}
 */
function eachToResend(since, run) {
    var result = { due: 0, failed: [] };
    orderSearch.eachOrderChangedSince(since, function (order) {
        try {
            var known = knownOrder.knownOrder(order.orderNo);
            if (known && !ledgerEntry.isUnproven(known.entry)) {
                run(order.orderNo);
                result.due += 1;
            }
        } catch (e) {
            result.failed.push(order.orderNo);
            log.logOf('feed').error(order.orderNo + ': not due again: ' + log.describeError(e));
        }
    });
    return result;
}

module.exports = {
    resendFeed: resendFeed,
    planResending: planResending
};
