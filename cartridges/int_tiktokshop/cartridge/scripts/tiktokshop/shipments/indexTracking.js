'use strict';

var packagesModule = require('../lifecycle/rules/packages');
var json = require('../platform/json');
var trackingDue = require('../lifecycle/store/ledger/trackingDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var tracking = require('./store/tracking');
var eachInTransaction = require('../platform/eachInTransaction');

/**
 * Makes the tracking numbers of orders searchable that have shipped, or were corrected, since the last run.
 * @param {number} limit - orders in one run; the next run goes on
 */
function indexTracking(limit) {
    eachInTransaction(trackingDue.dueForTracking(limit), indexOne);
}

/** @param {string} externalOrderId */
function indexOne(externalOrderId) {
    var entry = findEntry.findEntry(externalOrderId);
    if (!entry) {
        return;
    }
    var packages = packagesModule.packagesWithTracking(json.storedJson(entry.custom.packages, {}));
    packagesModule.packageNumbers(packages).forEach(function (packageNo) {
        tracking.rememberTracking(packages[packageNo].trackingNumber, externalOrderId);
    });
    trackingDue.clearTrackingDue(entry);
}

module.exports = indexTracking;
