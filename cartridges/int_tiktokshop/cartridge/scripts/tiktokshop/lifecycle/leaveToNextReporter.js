'use strict';

var feedDue = require('./store/ledger/due/feedDue');
var reportDue = require('./store/ledger/due/reportDue');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Ends what the feed still had to tell of an order whose reporter is no longer the feed. Where the cartridge is its
 * reporter now, it reports what has shipped or was cancelled. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function leaveToNextReporter(entry) {
    feedDue.endFeedDue(entry);
    reportDue.markMovedDue(entry);
}

module.exports = leaveToNextReporter;
