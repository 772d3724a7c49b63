'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var durations = require('../../../platform/rules/durations');
var clock = require('../../../platform/clock');
var settings = require('../../../platform/settings');
var ledgerEntry = require('./ledgerEntry');
var firstOf = require('../../../platform/firstOf');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Sets until when a person should have looked at a held order. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function startHold(entry) {
    entry.custom.heldUntil = clock.fromNow(settings.holdHours() * durations.HOUR);
    entry.custom.holdAlertDue = true;
}

/**
 * Ends that, because the order is released or operations are alerted. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function endHoldDeadline(entry) {
    entry.custom.holdAlertDue = false;
}

/**
 * TikTok ids of orders that are held for too long, longest first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForHoldAlert(limit) {
    var query = 'custom.holdAlertDue = {0} AND custom.heldUntil < {1}';
    var found = CustomObjectMgr.queryCustomObjects(
        ledgerEntry.LEDGER_TYPE,
        query,
        'custom.heldUntil asc',
        true,
        clock.now()
    );
    return firstOf.firstOf(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

module.exports = {
    startHold: startHold,
    endHoldDeadline: endHoldDeadline,
    dueForHoldAlert: dueForHoldAlert
};
