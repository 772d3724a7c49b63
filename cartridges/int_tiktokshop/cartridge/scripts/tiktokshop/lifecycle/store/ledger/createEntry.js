'use strict';

var newObjects = require('../../../platform/newObjects');
var alerts = require('./alerts');
var ledgerEntry = require('./ledgerEntry');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Creates the entry of an order, or takes over an unproven entry with the same TikTok id, whichever order it was for.
 * Needs a transaction.
 * @param {string} externalOrderId
 * @param {string} orderNo
 * @returns {LedgerEntry}
 * @throws platform exception, here or at the commit, if there is a proven entry already
 */
function createEntry(externalOrderId, orderNo) {
    var known = ledgerEntry.liveEntry(externalOrderId);
    var entry =
        known && ledgerEntry.isUnproven(known) ? known : newObjects.newObject(ledgerEntry.LEDGER_TYPE, externalOrderId);
    if (known && entry.custom.orderNo !== orderNo) {
        entry.custom.history = null;
        alerts.markHandled(entry);
    }
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = false;
    entry.custom.proofDue = null;
    entry.custom.unprovenContent = null;
    entry.custom.appliedStatus = 'New';
    entry.custom.feedRevision = 0;
    entry.custom.feedExported = 0;
    entry.custom.awaitsShipment = true;
    entry.custom.shipByUnread = true;
    return entry;
}

module.exports = createEntry;
