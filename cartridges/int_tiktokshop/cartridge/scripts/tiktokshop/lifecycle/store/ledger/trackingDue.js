'use strict';

var queryEntries = require('./queryEntries');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Marks the order's tracking numbers for the search index; the next run of TikTokShop-ProcessTasks writes it. A request
 * may create only ten custom objects (platform quota). Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markTrackingDue(entry) {
    entry.custom.trackingDue = true;
}

/**
 * Records that the order's tracking numbers are searchable. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function clearTrackingDue(entry) {
    entry.custom.trackingDue = false;
}

/**
 * TikTok ids of orders whose tracking numbers are not searchable yet, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForTracking(limit) {
    return queryEntries.listDue('custom.trackingDue = {0}', limit);
}

module.exports = {
    markTrackingDue: markTrackingDue,
    clearTrackingDue: clearTrackingDue,
    dueForTracking: dueForTracking
};
