'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var newObjects = require('../../platform/newObjects');
var clock = require('../../platform/clock');
var ledgerEntry = require('../../lifecycle/store/ledger/ledgerEntry');
var countDue = require('../../lifecycle/store/ledger/due/countDue');
var json = require('../../platform/json');
var firstOf = require('../../platform/firstOf');

/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../rules/isLikelyDouble').OrderContent} OrderContent */

var TYPE = 'TikTokShopOrder';

/**
 * Creates the entry of an unproven order, which waits for proof. Needs a transaction.
 * @param {string} externalOrderId
 * @param {string} orderNo
 * @param {OrderContent} content - kept for CreateExternalOrder, which may not read the order of another session
 * @returns {LedgerEntry}
 */
function createUnprovenEntry(externalOrderId, orderNo, content) {
    var entry = newObjects.newObject(TYPE, externalOrderId);
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = true;
    entry.custom.unprovenContent = JSON.stringify(content);
    entry.custom.proofDue = clock.now();
    countDue.markCountDue(entry);
    return entry;
}

/**
 * An order that waits for proof.
 * @typedef {Object} WaitingOrder
 * @property {string} orderNo
 * @property {OrderContent | null} content - Null for an entry of an earlier version.
 */

/**
 * The order that waits for proof of a TikTok id; null for none.
 * @param {string} externalOrderId
 * @returns {WaitingOrder | null}
 */
function waitingOrder(externalOrderId) {
    var entry = ledgerEntry.liveEntry(externalOrderId);
    return entry && ledgerEntry.isUnproven(entry)
        ? {
              orderNo: entry.custom.orderNo || '',
              content: json.storedJson(entry.custom.unprovenContent, null)
          }
        : null;
}

/**
 * Number of the unproven order with a TikTok id; empty for none.
 * @param {string} externalOrderId
 * @returns {string}
 */
function unprovenOrderNo(externalOrderId) {
    var waiting = waitingOrder(externalOrderId);
    return waiting ? waiting.orderNo : '';
}

/**
 * Unproven orders that are due for another look, longest waiting first.
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function dueForProof(limit) {
    var query = 'custom.unproven = {0} AND custom.proofDue <= {1}';
    var found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.proofDue asc', true, clock.now());
    return firstOf.firstOf(found, limit);
}

/**
 * Unproven orders, latest first.
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function latestUnproven(limit) {
    var query = 'custom.unproven = {0}';
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'creationDate desc', true), limit);
}

/**
 * Sets when to look for proof of the order again. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {Date} time
 */
function postponeProof(entry, time) {
    entry.custom.proofDue = time;
}

/**
 * Removes the entry of an unproven order that no longer claims to be TikTok's. Needs a transaction.
 * @param {string} externalOrderId
 */
function removeUnprovenEntry(externalOrderId) {
    var entry = ledgerEntry.liveEntry(externalOrderId);
    if (entry && ledgerEntry.isUnproven(entry)) {
        ledgerEntry.removeEntry(entry);
    }
}

module.exports = {
    createUnprovenEntry: createUnprovenEntry,
    waitingOrder: waitingOrder,
    unprovenOrderNo: unprovenOrderNo,
    dueForProof: dueForProof,
    latestUnproven: latestUnproven,
    postponeProof: postponeProof,
    removeUnprovenEntry: removeUnprovenEntry
};
