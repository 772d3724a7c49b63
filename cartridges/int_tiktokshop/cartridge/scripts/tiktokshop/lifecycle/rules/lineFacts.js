'use strict';

var lineUnits = require('./lineUnits');
var packagesModule = require('./packages');

/** @typedef {import('./lineUnits').LineUnits} LineUnits */
/** @typedef {import('./lineUnits').OrderedLine} OrderedLine */
/** @typedef {import('./packages').Packages} Packages */
/** @typedef {import('./packages').ShippedPackage} ShippedPackage */

/**
 * The attributes of one line of an order.
 * @typedef {OrderedLine & { status: LineStatus, cancelled: number, shipped: number, carrier: string, trackingNumber:
 *     string }} LineFacts
 */

/** Values of the custom attribute externalLineItemStatus. Source: metadata of the official social channel cartridges. */
var LINE_STATUS = { NOT_SHIPPED: 0, PART_SHIPPED: 1, SHIPPED: 2, CANCELLED: 6, CANCELLED_PARTIAL: 7 };

/** @typedef {(typeof LINE_STATUS)[string]} LineStatus */

/**
 * Computes the attributes of an order's lines.
 * @param {OrderedLine[]} lines
 * @param {LineUnits[]} divided - the units of each line, in their sequence
 * @param {Packages} packages - the packages of the order
 * @param {boolean} isCancelled - whether the whole order is, before anything has left
 * @returns {LineFacts[]}
 */
function lineFacts(lines, divided, packages, isCancelled) {
    var tracked = lineUnits.inTime(packages).filter(function (item) {
        return item.packageNo !== packagesModule.WITHOUT_TRACKING;
    });
    return lines.map(function (line, index) {
        var units = divided[index];
        var cancelled = isCancelled ? line.quantity : units.cancelled;
        var shipped = isCancelled ? 0 : lineUnits.shippedIn(units);
        var latest = shipped > 0 ? latestPackageOf(units, tracked) : null;
        return {
            productId: line.productId,
            quantity: line.quantity,
            amount: line.amount,
            status: statusOfLine(line.quantity, shipped, cancelled),
            cancelled: cancelled,
            shipped: shipped,
            carrier: latest ? latest.carrier : '',
            trackingNumber: latest ? latest.trackingNumber : ''
        };
    });
}

/**
 * @param {number} quantity
 * @param {number} shipped
 * @param {number} cancelled
 * @returns {LineStatus}
 */
function statusOfLine(quantity, shipped, cancelled) {
    if (cancelled === quantity) {
        return LINE_STATUS.CANCELLED;
    }
    if (shipped === 0) {
        return cancelled > 0 ? LINE_STATUS.CANCELLED_PARTIAL : LINE_STATUS.NOT_SHIPPED;
    }
    return shipped === quantity - cancelled ? LINE_STATUS.SHIPPED : LINE_STATUS.PART_SHIPPED;
}

/**
 * A line has room for one package: the latest. `shipmentsInfo` has all of them.
 * @param {LineUnits} units
 * @param {ShippedPackage[]} tracked - the packages with tracking, in the sequence in which they left
 * @returns {ShippedPackage | null}
 */
function latestPackageOf(units, tracked) {
    var own = tracked.filter(function (item) {
        return (units.packages[item.packageNo] || 0) > 0;
    });
    return own[own.length - 1] || null;
}

module.exports = {
    LINE_STATUS: LINE_STATUS,
    lineFacts: lineFacts
};
