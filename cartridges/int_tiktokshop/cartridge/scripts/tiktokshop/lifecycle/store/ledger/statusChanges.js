'use strict';

var durations = require('../../../platform/rules/durations');
var clock = require('../../../platform/clock');
var json = require('../../../platform/json');
var listDue = require('./due/listDue');

/** @typedef {import('../../rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * A change of an order's status that the merchant's hook has not received yet.
 * @typedef {Object} StatusChange
 * @property {ExternalOrderStatus | null} from - Null for a new order.
 * @property {ExternalOrderStatus} to
 * @property {number} attempts - How often the hook was called for it.
 */

/** How long a change waits for its next attempt. */
var PAUSE = 10 * durations.MINUTE;

/**
 * The changes that the hook has not received yet, oldest first.
 * @param {LedgerEntry} entry
 * @returns {StatusChange[]}
 */
function statusChangesOf(entry) {
    return json.storedJson(entry.custom.statusChanges, []);
}

/**
 * Appends a change for the hook. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {StatusChange['from']} from
 * @param {ExternalOrderStatus} to
 */
function addStatusChange(entry, from, to) {
    entry.custom.statusChanges = JSON.stringify(statusChangesOf(entry).concat([{ from: from, to: to, attempts: 0 }]));
    entry.custom.statusChangeDueAt = entry.custom.statusChangeDueAt || clock.now();
}

/**
 * Claims the oldest change for one attempt. The attempt counts even if it fails, and no other run claims the change
 * for ten minutes. Needs a transaction.
 * @param {LedgerEntry} entry
 * @returns {StatusChange | null} null if nothing is due
 */
function claimStatusChange(entry) {
    var dueAt = entry.custom.statusChangeDueAt;
    var changes = statusChangesOf(entry);
    var first = changes[0];
    if (!first || !dueAt || dueAt.getTime() > clock.now().getTime()) {
        return null;
    }
    first.attempts += 1;
    entry.custom.statusChanges = JSON.stringify(changes);
    entry.custom.statusChangeDueAt = clock.fromNow(PAUSE);
    return first;
}

/**
 * Removes the oldest change; the next one is due at once. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function removeStatusChange(entry) {
    var left = statusChangesOf(entry).slice(1);
    entry.custom.statusChanges = left.length > 0 ? JSON.stringify(left) : null;
    entry.custom.statusChangeDueAt = left.length > 0 ? clock.now() : null;
}

/**
 * TikTok ids of orders with a change that is due, the longest due first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForStatusChange(limit) {
    return listDue.listDueSince('statusChangeDueAt', limit);
}

module.exports = {
    statusChangesOf: statusChangesOf,
    addStatusChange: addStatusChange,
    claimStatusChange: claimStatusChange,
    removeStatusChange: removeStatusChange,
    dueForStatusChange: dueForStatusChange
};
