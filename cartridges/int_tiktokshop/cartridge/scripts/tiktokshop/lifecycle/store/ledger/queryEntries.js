'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var ledgerEntry = require('./ledgerEntry');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * The first entries that a query found, and how many it found in all.
 * @typedef {Object} FoundEntries
 * @property {number} count
 * @property {LedgerEntry[]} first
 */

/**
 * TikTok ids of the entries whose mark is set, oldest change first. `query` names the mark.
 * @param {string} query
 * @param {number} limit
 * @returns {string[]}
 */
function listDue(query, limit) {
    var found = CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'lastModified asc', true);
    return firstEntries(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

/**
 * The first entries of a query, which is closed afterwards.
 * @param {dw.util.SeekableIterator<LedgerEntry>} found
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function firstEntries(found, limit) {
    var entries = [];
    while (entries.length < limit && found.hasNext()) {
        entries.push(found.next());
    }
    found.close();
    return entries;
}

module.exports = {
    listDue: listDue,
    firstEntries: firstEntries
};
