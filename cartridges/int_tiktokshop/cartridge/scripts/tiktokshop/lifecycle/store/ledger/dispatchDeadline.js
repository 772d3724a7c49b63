'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var countDue = require('./countDue');
var ledgerEntry = require('./ledgerEntry');
var listDue = require('./queryEntries');
var firstOf = require('../../../platform/firstOf');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./queryEntries').FoundEntries} FoundEntries */

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
 * TikTok ids of orders whose dispatch deadline was never read.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForDeadline(limit) {
    return listDue('custom.shipByUnread = {0}', limit);
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
    return { count: found.count, first: firstOf(found, limit) };
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
    return firstOf(found, limit);
}

module.exports = {
    rememberShipBy: rememberShipBy,
    dueForDeadline: dueForDeadline,
    dispatchesBefore: dispatchesBefore,
    dispatchesPassed: dispatchesPassed
};
