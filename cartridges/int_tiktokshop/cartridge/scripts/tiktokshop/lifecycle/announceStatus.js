'use strict';

var extensions = require('../platform/extensions');
var transaction = require('../platform/transaction');
var statusChanges = require('./store/ledger/statusChanges');
var tellStatusChanges = require('./tellStatusChanges');

/** @typedef {import('./rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Notes that an order has got another status, for the merchant's hook: it is called once the change is stored, and in
 * the next run of TikTokShop-ProcessTasks where the transaction is the platform's. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {ExternalOrderStatus | null} from - null for an order that is new here
 * @param {ExternalOrderStatus} to
 */
function announceStatus(entry, from, to) {
    if (from === to || !extensions.hasExtension(tellStatusChanges.STATUS_CHANGED)) {
        return;
    }
    var externalOrderId = entry.custom.externalOrderId;
    statusChanges.addStatusChange(entry, from, to);
    transaction.afterCommit(function () {
        return tellStatusChanges.tellStatusChanges(externalOrderId);
    });
}

module.exports = announceStatus;
