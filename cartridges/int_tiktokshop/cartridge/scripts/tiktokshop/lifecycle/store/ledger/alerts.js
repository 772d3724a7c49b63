'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var json = require('../../../platform/json');
var ledgerEntry = require('./ledgerEntry');
var listDue = require('./due/listDue');
var notice = require('../../../platform/rules/notice');
var firstOf = require('../../../platform/firstOf');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./due/listDue').FoundEntries} FoundEntries */
/** @typedef {import('../../../platform/rules/notice').Notice} Notice */

/** Alerts kept for each order until they are mailed. */
var KEPT_ALERTS = 10;

/**
 * Adds an alert for the next mail, and marks the order as needing attention. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {Notice} alert
 */
function addAlert(entry, alert) {
    addMail(entry, alert);
    entry.custom.needsAttention = true;
}

/**
 * Adds an alert for the next mail only: the pages have no action for an order that no longer exists.
 * @param {LedgerEntry} entry
 * @param {Notice} alert
 */
function addMail(entry, alert) {
    entry.custom.alerts = JSON.stringify(
        alertsOf(entry)
            .concat([notice.storedNotice(alert)])
            .slice(-KEPT_ALERTS)
    );
    entry.custom.alertDue = true;
}

/**
 * Alerts of the order that were not mailed yet, as stored notices.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function alertsOf(entry) {
    return json.storedJson(entry.custom.alerts, []);
}

/**
 * Removes the alerts that were mailed; later ones stay due. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string[]} told
 */
function clearAlerts(entry, told) {
    var left = alertsOf(entry).filter(function (alert) {
        return told.indexOf(alert) < 0;
    });
    entry.custom.alerts = JSON.stringify(left);
    entry.custom.alertDue = left.length > 0;
}

/**
 * Whether the order has an open alert.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function needsAttention(entry) {
    return entry.custom.needsAttention === true;
}

/**
 * Marks the order's alerts as handled, so that no later mail contains them. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markHandled(entry) {
    clearAlerts(entry, alertsOf(entry));
    entry.custom.needsAttention = false;
}

/**
 * TikTok ids of orders with alerts to mail, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForAlert(limit) {
    return listDue.listDue('custom.alertDue = {0}', limit);
}

/**
 * Orders with unhandled alerts, longest waiting first.
 * @param {number} limit
 * @returns {FoundEntries}
 */
function unhandledAlerts(limit) {
    var found = CustomObjectMgr.queryCustomObjects(
        ledgerEntry.LEDGER_TYPE,

        'custom.needsAttention = {0}',
        'lastModified asc',
        true
    );
    return { count: found.count, first: firstOf.firstOf(found, limit) };
}

module.exports = {
    addAlert: addAlert,
    addMail: addMail,
    alertsOf: alertsOf,
    clearAlerts: clearAlerts,
    needsAttention: needsAttention,
    markHandled: markHandled,
    dueForAlert: dueForAlert,
    unhandledAlerts: unhandledAlerts
};
