'use strict';

var ledgerEntry = require('./ledgerEntry');
var retiredEntry = require('./retiredEntry');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * The entry of a TikTok order, or null. Also null for an unproven order, because no message applies to it. The entry of
 * a finished order comes from the order itself, and becomes an object again as soon as something is written to it.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findEntry(externalOrderId) {
    return provenOnly(ledgerEntry.liveEntry(externalOrderId) || retiredEntry.findRetiredEntry(externalOrderId));
}

/**
 * The same, by keys only, without the order search: does not find retired entries of orders with other numbers.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function getEntry(externalOrderId) {
    return provenOnly(getAnyEntry(externalOrderId));
}

/**
 * The same, proven or not.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function getAnyEntry(externalOrderId) {
    return ledgerEntry.liveEntry(externalOrderId) || retiredEntry.getRetiredEntry(externalOrderId);
}

/**
 * The entry under a TikTok id, as `findEntry`, where the order is at hand. Reads by keys only.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function entryFor(order, externalOrderId) {
    return provenOnly(anyEntryFor(order, externalOrderId));
}

/**
 * The same, proven or not.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function anyEntryFor(order, externalOrderId) {
    return ledgerEntry.liveEntry(externalOrderId) || retiredEntry.retiredEntryOf(order, externalOrderId);
}

/**
 * @param {LedgerEntry | null} entry
 * @returns {LedgerEntry | null}
 */
function provenOnly(entry) {
    return entry && !ledgerEntry.isUnproven(entry) ? entry : null;
}

module.exports = {
    findEntry: findEntry,
    getEntry: getEntry,
    getAnyEntry: getAnyEntry,
    entryFor: entryFor,
    anyEntryFor: anyEntryFor
};
