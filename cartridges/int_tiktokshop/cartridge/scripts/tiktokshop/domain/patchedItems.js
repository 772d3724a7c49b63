'use strict';

var orderState = require('./orderState');
var packagesModule = require('./packages');

var PART_SHIPPED = 1;
var SHIPPED = 2;
var CANCELLED = 6;

/** Lines with the same tracking number are one package, and its number is the tracking number. */
function packagesOfItems(items, state, receivedAt) {
    var packages = [];
    var open = orderState.openUnits(state, state.packages);
    items
        .filter(function (item) {
            return item.trackingNumber !== '' && isShipped(item);
        })
        .forEach(function (item) {
            var known = packages.filter(function (candidate) {
                return candidate.packageNo === item.trackingNumber;
            })[0];
            var parcel = known || newPackage(item, receivedAt);
            if (!known) {
                packages.push(parcel);
            }
            // This vocabulary has no quantities: all units that are open, or for a part at least one.
            var before = packagesModule.unitsOf(itemsBefore(state, item.trackingNumber), item.productId);
            var units = before + packagesModule.unitsOf(open, item.productId);
            parcel.items[item.productId] = item.lineStatus === PART_SHIPPED ? Math.max(before, 1) : units;
        });
    return packages;
}

function isShipped(item) {
    return item.lineStatus === SHIPPED || item.lineStatus === PART_SHIPPED;
}

function newPackage(item, receivedAt) {
    return {
        packageNo: item.trackingNumber,
        carrier: item.carrier,
        trackingNumber: item.trackingNumber,
        items: {},
        occurredAt: receivedAt
    };
}

function itemsBefore(state, packageNo) {
    var known = state.packages[packageNo];
    return (known && known.items) || {};
}

/** Units that the lines say are cancelled, by product: totals, not differences. */
function cancelledUnitsOfItems(items) {
    var units = {};
    items
        .filter(function (item) {
            return item.quantityCancelled > 0 && (item.lineStatus === null || item.lineStatus >= CANCELLED);
        })
        .forEach(function (item) {
            units[item.productId] = packagesModule.unitsOf(units, item.productId) + item.quantityCancelled;
        });
    return units;
}

module.exports = {
    packagesOfItems: packagesOfItems,
    cancelledUnitsOfItems: cancelledUnitsOfItems
};
