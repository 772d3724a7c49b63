'use strict';

var packagesModule = require('../rules/packages');
var searchWord = require('../rules/searchWord');
var searchWords = require('./searchWords');

/** @typedef {import('../rules/packages').Packages} Packages */

/**
 * Makes an order found by its packages; a number that was corrected keeps leading to it. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {Packages} packages
 */
function addTrackingNumbers(order, externalOrderId, packages) {
    var tracked = packagesModule.packagesWithTracking(packages);
    addAll(
        order,
        externalOrderId,
        packagesModule.packageNumbers(tracked).map(function (packageNo) {
            return tracked[packageNo].trackingNumber;
        })
    );
}

/**
 * Makes an order found by one tracking number. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string} trackingNumber
 */
function addTrackingNumber(order, externalOrderId, trackingNumber) {
    addAll(order, externalOrderId, [trackingNumber]);
}

/**
 * Lets the successor of an edited order have the tracking numbers by which that one was found. Needs a transaction.
 * @param {dw.order.Order} edited
 * @param {dw.order.Order} successor
 */
function carryTrackingNumbers(edited, successor) {
    successor.custom.tiktokTrackingNumbers = edited.custom.tiktokTrackingNumbers;
}

/**
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string[]} trackingNumbers
 */
function addAll(order, externalOrderId, trackingNumbers) {
    var custom = order.custom;
    var known = custom.tiktokTrackingNumbers || '';
    var longer = searchWord.addWords(known, trackingNumbers.map(searchWord.searchWord));
    if (longer !== known) {
        custom.tiktokTrackingNumbers = longer;
    }
    searchWords.addLaterSearchWords(order, externalOrderId, trackingNumbers);
}

module.exports = {
    addTrackingNumbers: addTrackingNumbers,
    addTrackingNumber: addTrackingNumber,
    carryTrackingNumbers: carryTrackingNumbers
};
