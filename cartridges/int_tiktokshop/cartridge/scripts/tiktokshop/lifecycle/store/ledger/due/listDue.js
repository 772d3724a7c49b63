'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var ledgerEntry = require('../ledgerEntry');
var firstOf = require('../../../../platform/firstOf');

/** @typedef {import('../ledgerEntry').LedgerEntry} LedgerEntry */

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
    return firstOf(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

module.exports = listDue;
