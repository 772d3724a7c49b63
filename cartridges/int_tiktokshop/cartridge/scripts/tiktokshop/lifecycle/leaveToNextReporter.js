'use strict';

var shopSettings = require('../platform/shopSettings');
var feedDue = require('./store/ledger/due/feedDue');
var reportDue = require('./store/ledger/due/reportDue');
var hasMovedGoods = require('./store/ledger/movedGoods');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Leaves an order that a feed file had to tell to its reporter, which is no longer the feed. Where that is the
 * cartridge, it reports what TikTok does not know. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function leaveToNextReporter(entry) {
    feedDue.endFeedDue(entry);
    if (shopSettings.reporterOf(entry.custom.shopId) === 'cartridge' && hasMovedGoods(entry)) {
        reportDue.markReportDue(entry);
    }
}

module.exports = leaveToNextReporter;
