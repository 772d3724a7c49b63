'use strict';

var json = require('../platform/json');
var outcome = require('../platform/rules/outcome');
var transaction = require('../platform/transaction');
var enqueueOmsCancellation = require('./enqueueOmsCancellation');
var rememberMessage = require('./rememberMessage');
var tiktokState = require('./rules/tiktok/tiktokState');
var unitsModule = require('./rules/units');
var appliedStatusOf = require('./store/ledger/appliedStatus');
var findEntry = require('./store/ledger/findEntry');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./rules/units').Units} Units */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Tells the OMS that TikTok has cancelled an order that B2C Commerce has deleted, or units of it: the OMS may still
 * ship them. The ledger remembers what it has told.
 * @param {TikTokOrder} tiktokOrder - as read from Get Order Detail
 */
function cancelDeleted(tiktokOrder) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(tiktokOrder.id);
        if (entry && appliedStatusOf(entry) !== 'CANCELLED') {
            cancelEntry(entry, tiktokOrder);
        }
    });
}

/**
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} tiktokOrder
 */
function cancelEntry(entry, tiktokOrder) {
    var custom = entry.custom;
    var cancelled = json.storedJson(custom.cancelledUnits, {});
    var tooLate = json.storedJson(custom.unitsCancelledTooLate, {});
    var status = appliedStatusOf(entry);
    var message = tiktokState.messageOf(tiktokOrder, unitsModule.plus(cancelled, tooLate), {
        status: status,
        hasShipped: false
    });
    if (message) {
        var items = message.cancelledItems || {};
        var units = unitsModule.plus(cancelled, items);
        keep(entry, message, units);
        rememberMessage(entry, message, outcome.applied([]));
        var changes = {
            status: appliedStatusOf(entry),
            cancelled: units,
            cancelledTooLate: tooLate,
            packages: json.storedJson(custom.packages, {})
        };
        enqueueOmsCancellation(entry, message, changes, items);
    }
}

/**
 * @param {LedgerEntry} values
 * @param {OrderMessage} message
 * @param {Units} cancelled
 */
function keep(values, message, cancelled) {
    var custom = values.custom;
    if (message.cancelledItems) {
        custom.cancelledUnits = JSON.stringify(cancelled);
    } else {
        custom.appliedStatus = 'CANCELLED';
        custom.awaitsShipment = false;
        custom.cancelledBy = message.initiator;
    }
    custom.lastOccurredAt = message.occurredAt;
}

module.exports = cancelDeleted;
