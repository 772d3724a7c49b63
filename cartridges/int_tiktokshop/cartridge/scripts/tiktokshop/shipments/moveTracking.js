'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var trackingNumbers = require('../lifecycle/store/trackingNumbers');
var clock = require('../platform/clock');
var eachInTransaction = require('../platform/eachInTransaction');
var previousTracking = require('./store/previousTracking');

/**
 * Moves tracking numbers from the objects of the previous release, one for each number, to the orders themselves.
 * @param {number} limit - numbers that one run moves; the next run moves the others
 */
function moveTracking(limit) {
    eachInTransaction(previousTracking.trackingBefore(clock.now(), limit), function (tracking) {
        previousTracking.orderIdsOf(tracking).forEach(function (externalOrderId) {
            var entry = findEntry.findEntry(externalOrderId);
            var order = orders.orderOf(entry);
            if (order) {
                trackingNumbers.addTrackingNumber(order, externalOrderId, tracking.custom.trackingNumber);
            }
        });
        previousTracking.removeTracking(tracking);
    });
}

module.exports = moveTracking;
