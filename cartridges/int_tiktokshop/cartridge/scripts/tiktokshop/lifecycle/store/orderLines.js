'use strict';

var packagesModule = require('../rules/packages');
var unitsModule = require('../rules/units');

/** @typedef {import('../rules/packages').Packages} Packages */
/** @typedef {import('../rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../rules/units').Units} Units */

/** Custom attribute externalLineItemStatus of a line. Source: metadata of the official social channel cartridges. */
var LINE_STATUS = {
    NOT_SHIPPED: 0,
    PART_SHIPPED: 1,
    SHIPPED: 2,
    CANCELLED: 6,
    CANCELLED_PARTIAL: 7
};

/**
 * Units of an order by product.
 * @param {dw.order.Order} order
 * @returns {Units}
 */
function orderedUnits(order) {
    var units = {};
    linesOf(order).forEach(function (line) {
        units[line.productID] = unitsModule.unitsOf(units, line.productID) + line.quantityValue;
    });
    return units;
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Units} shipped - shipped units by product id
 * @param {Units} cancelled - cancelled units by product id
 * @param {Packages} packages - packages that all name their items
 */
function writeLines(order, shipped, cancelled, packages) {
    var shippedLeft = copyOf(shipped);
    var cancelledLeft = copyOf(cancelled);
    linesOf(order).forEach(function (line) {
        var quantity = line.quantityValue;
        var cancelledHere = take(cancelledLeft, line.productID, quantity);
        var shippedHere = take(shippedLeft, line.productID, quantity - cancelledHere);
        line.custom.externalLineItemStatus = statusOfLine(quantity, shippedHere, cancelledHere);
        if (cancelledHere > 0) {
            line.custom.quantityCanceled = cancelledHere;
        }
        var latest = latestPackageWith(line.productID, packages);
        if (latest) {
            line.custom.carrier = latest.carrier;
            line.custom.trackingNumber = latest.trackingNumber;
        } else if (cancelledHere > 0) {
            // The line was in a package until a late message told of an earlier cancellation.
            line.custom.carrier = null;
            line.custom.trackingNumber = null;
        }
    });
}

/**
 * @param {number} quantity
 * @param {number} shipped
 * @param {number} cancelled
 * @returns {0 | 1 | 2 | 6 | 7}
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
        var isInside = unitsModule.unitsOf(candidate.items || {}, productId) > 0;
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
    var taken = Math.min(unitsModule.unitsOf(left, productId), wanted);
    left[productId] = unitsModule.unitsOf(left, productId) - taken;
    return taken;
}

/**
 * @param {Units} units
 * @returns {Units}
 */
function copyOf(units) {
    var copy = {};
    Object.keys(units).forEach(function (productId) {
        copy[productId] = unitsModule.unitsOf(units, productId);
    });
    return copy;
}

/**
 * The product lines of an order as an array.
 * @param {dw.order.Order} order
 * @returns {dw.order.ProductLineItem[]}
 */
function linesOf(order) {
    var lines = [];
    var all = order.productLineItems.iterator();
    while (all.hasNext()) {
        lines.push(all.next());
    }
    return lines;
}

module.exports = {
    orderedUnits: orderedUnits,
    writeLines: writeLines,
    linesOf: linesOf
};
