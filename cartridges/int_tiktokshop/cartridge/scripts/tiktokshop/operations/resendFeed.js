'use strict';

var knownOrder = require('../identity/knownOrder');
var orderSearch = require('../lifecycle/store/orderSearch');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var log = require('../platform/log');
var transaction = require('../platform/transaction');

/**
 * Makes all orders that were changed since a time due for the order feed again, after TikTok has missed files. A file
 * tells the state of an order, so that telling it twice does no harm. Jobs only.
 * @param {Date} since
 * @param {boolean} [isDry]
 * @returns {{ due: number, failed: string[] }} how many, and the numbers of orders that could not be
 */
function resendFeed(since, isDry) {
    if (isDry === undefined) {
        isDry = false;
    }
    var result = { due: 0, failed: [] };
    orderSearch.eachOrderChangedSince(since, function (order) {
        try {
            var known = knownOrder.knownOrder(order.orderNo);
            if (known && !ledgerEntry.isUnproven(known.entry)) {
                if (!isDry) {
                    transaction.inTransaction(function () {
                        return feedDue.markFeedDue(knownOrder.knownOrder(order.orderNo).entry);
                    });
                }
                result.due += 1;
            }
        } catch (e) {
            result.failed.push(order.orderNo);
            log.logOf('feed').error(order.orderNo + ': not due again: ' + log.describeError(e));
        }
    });
    return result;
}

module.exports = resendFeed;
