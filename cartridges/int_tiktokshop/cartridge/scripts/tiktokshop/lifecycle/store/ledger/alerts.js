'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var json = require('../../../platform/json');
var ledgerEntry = require('./ledgerEntry');
var listDue = require('./due/listDue');
var notice = require('../../../platform/rules/notice');
var firstOf = require('../../../platform/firstOf');
var lists = require('../../../platform/rules/lists');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./due/listDue').FoundEntries} FoundEntries */
/** @typedef {import('../../../platform/rules/notice').Notice} Notice */

/** Alerts kept for each order until they are mailed. */
var KEPT_ALERTS = 10;

/** In place of the code of an alert that a release before this one has raised: a person closes it. */
var OF_EARLIER_RELEASE = 'earlier';

/**
 * Adds an alert for the next mail, and marks the order as needing attention. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {Notice} alert
 */
function addAlert(entry, alert) {
    addMail(entry, alert);
    entry.custom.openAlerts = JSON.stringify(lists.unique(openAlerts(entry).concat([alert.code])));
    entry.custom.needsAttention = true;
}

/**
 * Codes of the alerts that are neither marked as handled nor have ended.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function openAlerts(entry) {
    if (!needsAttention(entry)) {
        return [];
    }
    var codes = json.storedJson(entry.custom.openAlerts, []);
    return codes.length === 0 ? [OF_EARLIER_RELEASE] : codes;
}

/**
 * Whether an alert with this code is open.
 * @param {LedgerEntry} entry
 * @param {string} code
 * @returns {boolean}
 */
function isAlertOpen(entry, code) {
    var open = openAlerts(entry);
    return open.indexOf(code) >= 0 || open.indexOf(OF_EARLIER_RELEASE) >= 0;
}

/**
 * Ends alerts whose matter is settled: no mail contains them any more, and the order needs attention only because of
 * others. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string[]} codes - alerts that are not open do not matter
 */
function endAlerts(entry, codes) {
    var open = openAlerts(entry);
    var left = open.filter(function (code) {
        return codes.indexOf(code) < 0;
    });
    if (left.length === open.length) {
        return;
    }
    var ended = alertsOf(entry).filter(function (alert) {
        return codes.indexOf(notice.noticeCode(alert)) >= 0;
    });
    clearAlerts(entry, ended);
    entry.custom.openAlerts = JSON.stringify(left);
    entry.custom.needsAttention = left.length > 0;
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
    entry.custom.openAlerts = null;
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
    openAlerts: openAlerts,
    isAlertOpen: isAlertOpen,
    endAlerts: endAlerts,
    addMail: addMail,
    alertsOf: alertsOf,
    clearAlerts: clearAlerts,
    needsAttention: needsAttention,
    markHandled: markHandled,
    dueForAlert: dueForAlert,
    unhandledAlerts: unhandledAlerts
};
