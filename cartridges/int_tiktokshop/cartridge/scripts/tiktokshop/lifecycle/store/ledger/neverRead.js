'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var firstOf = require('../../../platform/firstOf');
var ledgerEntry = require('./ledgerEntry');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Entries made in a period whose order was never read from TikTok: TikTok may not have it. Oldest first.
 * @param {Date} after - returns entries made after this time; entries made at the same time as the last one come too
 * @param {Date} before
 * @param {number} limit - how many to return at least, if there are so many
 * @param {(entry: LedgerEntry) => boolean} isWanted - which of them
 * @returns {LedgerEntry[]}
 */
function entriesNeverRead(after, before, limit, isWanted) {
    var query = 'creationDate > {0} AND creationDate < {1}';
    var found = CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'creationDate asc', after, before);
    return firstOf.firstByAge(found, limit, function (entry) {
        return !entry.custom.tiktokStatus && isWanted(entry);
    });
}

module.exports = entriesNeverRead;
