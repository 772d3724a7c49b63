'use strict';

var packagesModule = require('./packages');
var units = require('./units');

/** @typedef {import('./packages').Packages} Packages */
/** @typedef {import('./packages').ShippedPackage} ShippedPackage */
/** @typedef {import('./units').Units} Units */

/**
 * A product line of an order.
 * @typedef {Object} OrderedLine
 * @property {string} productId
 * @property {number} quantity
 */

/**
 * What an order says of one of its lines.
 * @typedef {OrderedLine & { status: LineStatus, cancelled: number, carrier: string, trackingNumber: string }} LineFacts
 */

/**
 * Values of the custom attribute externalLineItemStatus. Source: metadata of the official social channel cartridges.
 * @typedef {0 | 1 | 2 | 6 | 7} LineStatus
 */

var LINE_STATUS = {
    NOT_SHIPPED: 0,
    PART_SHIPPED: 1,
    SHIPPED: 2,
    CANCELLED: 6,
    CANCELLED_PARTIAL: 7
};

/**
 * Divides shipped and cancelled units among the lines of an order.
 * @param {OrderedLine[]} lines
 * @param {Units} shipped - shipped units by product id
 * @param {Units} cancelled - cancelled units by product id
 * @param {Packages} packages - packages that all name their items
 * @returns {LineFacts[]}
 */
function lineFacts(lines, shipped, cancelled, packages) {
    var shippedLeft = units.plus(shipped, {});
    var cancelledLeft = units.plus(cancelled, {});
    return lines.map(function (_ref) {
        var productId = _ref.productId,
            quantity = _ref.quantity;
        var cancelledHere = take(cancelledLeft, productId, quantity);
        var shippedHere = take(shippedLeft, productId, quantity - cancelledHere);
        var latest = latestPackageWith(productId, packages);
        return {
            productId: productId,
            quantity: quantity,
            status: statusOfLine(quantity, shippedHere, cancelledHere),
            cancelled: cancelledHere,
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
 * @param {string} productId
 * @param {Packages} packages
 * @returns {ShippedPackage | null}
 */
function latestPackageWith(productId, packages) {
    return packagesModule.packageNumbers(packages).reduce(function (latest, packageNo) {
        var candidate = packages[packageNo];
        var isInside = units.unitsOf(candidate.items || {}, productId) > 0;
        return isInside && (!latest || candidate.occurredAt >= latest.occurredAt) ? candidate : latest;
    }, null);
}

/**
 * Takes up to `wanted` units of a product from `left`.
 * @param {Units} left
 * @param {string} productId
 * @param {number} wanted
 * @returns {number}
 */
function take(left, productId, wanted) {
    var taken = Math.min(units.unitsOf(left, productId), wanted);
    left[productId] = units.unitsOf(left, productId) - taken;
    return taken;
}

module.exports = {
    LINE_STATUS: LINE_STATUS,
    lineFacts: lineFacts
};
