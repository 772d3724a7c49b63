'use strict';

var alertOperations = require('./alertOperations');
var orderMessage = require('./rules/orderMessage');
var appliedStatusOf = require('./store/ledger/appliedStatus');
var feedDue = require('./store/ledger/due/feedDue');
var reportDue = require('./store/ledger/due/reportDue');
var hasMovedGoods = require('./store/ledger/movedGoods');
var orders = require('./store/orders');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Ends what the feed still had to tell of an order whose reporter is no longer the feed. Where the cartridge is its
 * reporter now, it reports what has shipped or was cancelled; where the OMS is, operations are alerted. Needs a
 * transaction.
 * @param {LedgerEntry} entry
 */
function leaveToNextReporter(entry) {
    feedDue.endFeedDue(entry);
    reportDue.markMovedDue(entry);
    if (hasNews(entry)) {
        alertIfOmsReports(entry);
    }
}

/**
 * Whether TikTok has to learn something. It knows what it has cancelled itself.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasNews(entry) {
    var isCancelled = appliedStatusOf(entry) === 'CANCELLED';
    return isCancelled ? orderMessage.isFromSeller(entry.custom.cancelledBy || '') : hasMovedGoods(entry);
}

/**
 * Alerts operations of an order with news for TikTok whose reporter has become the OMS, which tells only what happens
 * from then on. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function alertIfOmsReports(entry) {
    var order = orders.orderOf(entry);
    if (order && shopSettings.reporterOf(entry.custom.shopId) === 'oms') {
        alertOperations.alertOperationsOnce(order, entry, notice.notice('alert.left_to_oms'));
    }
}

module.exports = {
    leaveToNextReporter: leaveToNextReporter,
    alertIfOmsReports: alertIfOmsReports
};
