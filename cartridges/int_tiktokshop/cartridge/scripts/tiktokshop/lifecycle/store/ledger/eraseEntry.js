'use strict';

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Erases from a ledger entry what may contain words of the buyer or tells how the order was dealt with: history,
 * alerts, the request to cancel and refused shipments. What later messages are judged by stays. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function eraseEntry(entry) {
    entry.custom.history = null;
    entry.custom.alerts = null;
    entry.custom.openAlerts = null;
    entry.custom.alertDue = false;
    entry.custom.needsAttention = false;
    entry.custom.cancelRequest = null;
    entry.custom.refusedShipments = null;
}

module.exports = eraseEntry;
