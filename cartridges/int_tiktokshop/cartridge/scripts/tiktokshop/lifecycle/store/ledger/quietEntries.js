'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var ledgerEntry = require('./ledgerEntry');
var firstOf = require('../../../platform/firstOf');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Proven and unproven entries that were last changed in a time, oldest change first.
 * @param {Date} since
 * @param {Date} before
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function entriesChanged(since, before, limit) {
    var query = 'lastModified >= {0} AND lastModified < {1}';
    var found = CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, 'lastModified asc', since, before);
    return firstOf.firstOf(found, limit);
}

module.exports = entriesChanged;
