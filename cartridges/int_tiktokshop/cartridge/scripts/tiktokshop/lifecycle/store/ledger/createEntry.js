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
    var custom = entry.custom;
    if (known && custom.orderNo !== orderNo) {
        custom.history = null;
        alerts.markHandled(entry);
    }
    custom.orderNo = orderNo;
    custom.unproven = false;
    custom.proofDue = null;
    custom.unprovenContent = null;
    custom.appliedStatus = 'New';
    custom.feedRevision = 0;
    custom.feedExported = 0;
    custom.awaitsShipment = true;
    custom.shipByUnread = true;
    return entry;
}

module.exports = createEntry;
