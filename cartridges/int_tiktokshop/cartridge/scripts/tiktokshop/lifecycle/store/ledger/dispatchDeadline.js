'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var countDue = require('./due/countDue');
var ledgerEntry = require('./ledgerEntry');
var firstOf = require('../../../platform/firstOf');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./due/listDue').FoundEntries} FoundEntries */

/**
 * Stores TikTok's dispatch deadline. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {Date | null} time
 */
function rememberShipBy(entry, time) {
    if (time && (!entry.custom.shipBy || entry.custom.shipBy.getTime() !== time.getTime())) {
        entry.custom.shipBy = time;
        countDue.markCountDue(entry);
    }
    if (entry.custom.shipByUnread) {
        entry.custom.shipByUnread = false;
    }
}

/**
 * Has the order read from TikTok with the next run: what TikTok told before could not all be applied. Needs a
 * transaction.
 * @param {LedgerEntry} entry
 */
function markUnread(entry) {
    entry.custom.shipByUnread = true;
}

/**
 * Orders of a shop whose dispatch deadline was never read, longest unchanged first.
 * @param {string} shopId
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function dueForDeadline(shopId, limit) {
    var query = 'custom.shipByUnread = {0} AND custom.shopId = {1}';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'lastModified asc', true, shopId),
        limit
    );
}

/**
 * Orders without a known shop whose dispatch deadline was never read, longest unchanged first.
 * @param {number} from - how many to pass over; beyond the end the first begin
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function unclaimedForDeadline(from, limit) {
    var query = 'custom.shipByUnread = {0} AND custom.shopId = NULL';
    var found = CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'lastModified asc', true);
    if (from > 0 && from < found.count) {
        found.forward(from);
    }
    return firstOf.firstOf(found, limit);
}

/**
 * Orders with a dispatch deadline before a time, most urgent first. For jobs: reads all orders that await shipment.
 * @param {Date} time
 * @param {number} limit
 * @returns {FoundEntries}
 */
function dispatchesBefore(time, limit) {
    var query = 'custom.awaitsShipment = {0} AND custom.shipBy < {1}';
    var found = CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'custom.shipBy asc', true, time);
    return { count: found.count, first: firstOf.firstOf(found, limit) };
}

/**
 * Orders that wait and whose dispatch deadline passed in a time, the first first.
 * @param {Date} since
 * @param {Date} until
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function dispatchesPassed(since, until, limit) {
    var query = 'custom.awaitsShipment = {0} AND custom.shipBy >= {1} AND custom.shipBy < {2}';
    var found = CustomObjectMgr.queryCustomObjects(
        ledgerEntry.LEDGER_TYPE,
        query,
        'custom.shipBy asc',
        true,
        since,
        until
    );
    return firstOf.firstOf(found, limit);
}

module.exports = {
    rememberShipBy: rememberShipBy,
    markUnread: markUnread,
    dueForDeadline: dueForDeadline,
    unclaimedForDeadline: unclaimedForDeadline,
    dispatchesBefore: dispatchesBefore,
    dispatchesPassed: dispatchesPassed
};
