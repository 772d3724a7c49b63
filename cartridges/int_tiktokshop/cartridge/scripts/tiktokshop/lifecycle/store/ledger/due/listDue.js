'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var ledgerEntry = require('../ledgerEntry');
var clock = require('../../../../platform/clock');
var firstOf = require('../../../../platform/firstOf');

/** @typedef {import('../ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * The first entries that a query found, and how many it found in all.
 * @typedef {Object} FoundEntries
 * @property {number} count
 * @property {LedgerEntry[]} first
 */

/**
 * TikTok ids of the entries whose mark is set, oldest change first.
 * @param {string} query - names the mark
 * @param {number} limit
 * @param {(entry: LedgerEntry) => boolean} [isReady] - whether an entry may be in the list; the others take none of its
 *     places
 * @returns {string[]}
 */
function listDue(query, limit, isReady) {
    if (isReady === undefined) {
        isReady = function () {
            return true;
        };
    }
    var found = CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'lastModified asc', true);
    return firstOf.firstOf(found, limit, isReady).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

/**
 * TikTok ids of the entries whose time has come, the earliest first.
 * @param {'feedAgainAt' | 'statusChangeDueAt'} attribute - custom attribute with the time
 * @param {number} limit
 * @returns {string[]}
 */
function listDueSince(attribute, limit) {
    var name = 'custom.' + attribute;
    var found = CustomObjectMgr.queryCustomObjects(
        ledgerEntry.LEDGER_TYPE,
        name + ' <= {0}',
        name + ' asc',
        clock.now()
    );
    return firstOf.firstOf(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

module.exports = {
    listDue: listDue,
    listDueSince: listDueSince
};
