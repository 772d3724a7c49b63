'use strict';

var json = require('../../../platform/json');

/** @typedef {import('../../rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/** Refused shipments kept for each order. */
var KEPT_SHIPMENTS = 20;

/**
 * Keeps a shipment that was refused because the order is cancelled. A shipment from before the cancellation may still
 * arrive and undo it; then this one applies too. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {OrderMessage} message
 */
function keepRefusedShipment(entry, message) {
    var others = refusedShipments(entry).filter(function (kept) {
        return kept.eventId !== message.eventId;
    });
    entry.custom.refusedShipments = JSON.stringify(others.concat([message]).slice(-KEPT_SHIPMENTS));
}

/**
 * Returns the kept shipments and removes them from the ledger. Needs a transaction.
 * @param {LedgerEntry} entry
 * @returns {OrderMessage[]}
 */
function takeRefusedShipments(entry) {
    var kept = refusedShipments(entry);
    if (kept.length > 0) {
        entry.custom.refusedShipments = null;
    }
    return kept;
}

/**
 * @param {LedgerEntry} entry
 * @returns {OrderMessage[]}
 */
function refusedShipments(entry) {
    return json.storedJson(entry.custom.refusedShipments, []);
}

module.exports = {
    keepRefusedShipment: keepRefusedShipment,
    takeRefusedShipments: takeRefusedShipments
};
