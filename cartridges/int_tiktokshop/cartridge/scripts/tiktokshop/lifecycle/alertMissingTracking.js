'use strict';

var alertOperations = require('./alertOperations');
var packages = require('./rules/packages');
var json = require('../platform/json');
var notice = require('../platform/rules/notice');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Alerts operations, once, of a package without tracking: the feed cannot tell TikTok of it. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function alertMissingTracking(order, entry) {
    if (json.storedJson(entry.custom.packages, {})[packages.WITHOUT_TRACKING]) {
        alertOperations.alertOperationsOnce(order, entry, notice.notice('alert.tracking_missing'));
    }
}

module.exports = alertMissingTracking;
