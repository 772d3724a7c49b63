'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var json = require('../../../../platform/json');
var ledgerEntry = require('../ledgerEntry');
var firstOf = require('../../../../platform/firstOf');

/** @typedef {import('../ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * A line of an order, by its position here from 1, and the id of a unit of it on TikTok.
 * @typedef {Object} ReferenceLine
 * @property {string} ownId
 * @property {string} lineId
 */

/**
 * Records that TikTok has to learn the number of the order. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {ReferenceLine[]} lines
 */
function markReferenceDue(entry, lines) {
    entry.custom.referenceDue = true;
    entry.custom.referenceLines = JSON.stringify(lines);
}

/**
 * The lines of an order whose number TikTok has to learn.
 * @param {LedgerEntry} entry
 * @returns {ReferenceLine[]}
 */
function referenceLinesOf(entry) {
    return json.storedJson(entry.custom.referenceLines, []);
}

/**
 * TikTok knows the number of the order, or has refused it. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} refused - TikTok's code; empty where it has taken the number
 */
function endReferenceDue(entry, refused) {
    entry.custom.referenceDue = false;
    entry.custom.referenceLines = null;
    entry.custom.referenceRefused = refused || null;
    if (refused === '') {
        entry.custom.referenceTold = entry.custom.orderNo;
    }
}

/**
 * Orders of a shop whose number TikTok has to learn.
 * @param {string} shopId
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function dueForReference(shopId, limit) {
    var query = 'custom.referenceDue = {0} AND custom.shopId = {1}';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(ledgerEntry.LEDGER_TYPE, query, null, true, shopId),
        limit
    );
}

module.exports = {
    markReferenceDue: markReferenceDue,
    referenceLinesOf: referenceLinesOf,
    endReferenceDue: endReferenceDue,
    dueForReference: dueForReference
};
