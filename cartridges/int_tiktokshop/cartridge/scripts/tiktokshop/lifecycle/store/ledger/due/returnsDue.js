'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var firstOf = require('../../../../platform/firstOf');
var ledgerEntry = require('../ledgerEntry');

/** @typedef {import('../ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Records that the returns of an order have to be read, because buyers may have asked before the order came here. Needs
 * a transaction.
 * @param {LedgerEntry} entry
 */
function markReturnsDue(entry) {
    entry.custom.returnsDue = true;
}

/**
 * The returns of the order were read. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function endReturnsDue(entry) {
    entry.custom.returnsDue = false;
}

/**
 * Orders of a shop whose returns have to be read.
 * @param {string} shopId
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function dueForReturns(shopId, limit) {
    var query = 'custom.returnsDue = {0} AND custom.shopId = {1}';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, null, true, shopId),
        limit
    );
}

module.exports = {
    markReturnsDue: markReturnsDue,
    endReturnsDue: endReturnsDue,
    dueForReturns: dueForReturns
};
