'use strict';

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Number of another order that is probably the same order of the buyer; empty for none.
 * @param {LedgerEntry} entry
 * @returns {string}
 */
function likelyDoubleOf(entry) {
    return entry.custom.likelyDouble || '';
}

/**
 * Remembers another order that is probably the same order of the buyer. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} orderNo
 */
function rememberLikelyDouble(entry, orderNo) {
    entry.custom.likelyDouble = orderNo;
}

module.exports = {
    likelyDoubleOf: likelyDoubleOf,
    rememberLikelyDouble: rememberLikelyDouble
};
