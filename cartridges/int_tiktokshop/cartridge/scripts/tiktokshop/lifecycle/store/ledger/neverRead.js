'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var ledgerEntry = require('./ledgerEntry');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Entries that were made in a time and whose order was never read from TikTok: TikTok may not have it.
 * @param {Date} since
 * @param {Date} before
 * @param {number} limit
 * @param {(entry: LedgerEntry) => boolean} isWanted - which of them
 * @returns {LedgerEntry[]}
 */
function entriesNeverRead(since, before, limit, isWanted) {
    var query = 'creationDate >= {0} AND creationDate < {1}';
    var found = CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'creationDate asc', since, before);
    var entries = [];
    while (entries.length < limit && found.hasNext()) {
        var entry = found.next();
        if (!entry.custom.tiktokStatus && isWanted(entry)) {
            entries.push(entry);
        }
    }
    found.close();
    return entries;
}

module.exports = entriesNeverRead;
