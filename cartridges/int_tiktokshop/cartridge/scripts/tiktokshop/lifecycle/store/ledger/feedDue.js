'use strict';

var countDue = require('./countDue');
var queryEntries = require('./queryEntries');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Marks the order for the next feed file. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markFeedDue(entry) {
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    entry.custom.feedDue = true;
    countDue.markCountDue(entry);
}

/**
 * Takes the order out of the next feed file. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function endFeedDue(entry) {
    entry.custom.feedDue = false;
}

/**
 * Number of the order's last change that the feed has to tell.
 * @param {LedgerEntry} entry
 * @returns {number}
 */
function feedRevisionOf(entry) {
    return entry.custom.feedRevision || 0;
}

/**
 * Records that a file with this revision has reached TikTok. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {number} revision
 * @returns {boolean} whether it was the latest revision; otherwise the order stays due
 */
function markFeedExported(entry, revision) {
    var isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    entry.custom.feedDue = !isLatest;
    return isLatest;
}

/**
 * TikTok ids of orders that are due for the feed, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForFeed(limit) {
    return queryEntries.listDue('custom.feedDue = {0}', limit);
}

module.exports = {
    markFeedDue: markFeedDue,
    endFeedDue: endFeedDue,
    feedRevisionOf: feedRevisionOf,
    markFeedExported: markFeedExported,
    dueForFeed: dueForFeed
};
