'use strict';

var orderState = require('../../lifecycle/rules/orderState');
var unitsModule = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/**
 * A line of a patch in the vocabulary of the official cartridge.
 * @typedef {Object} PatchedItem
 * @property {string} productId
 * @property {number | null} lineStatus - 0 not shipped, 1 part shipped, 2 shipped, 6 cancelled.
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {number} quantityCancelled
 * @property {string} reason
 */

var PART_SHIPPED = 1;
var SHIPPED = 2;
var CANCELLED = 6;

/**
 * Lines with the same tracking number are one package, and its number is the tracking number.
 * @param {PatchedItem[]} items
 * @param {OrderState} state
 * @param {string} receivedAt
 * @returns {ShippedPackage[]}
 */
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
            // The vocabulary has no quantities: shipped means all open units, part shipped at least one.
            var before = unitsModule.unitsOf(itemsBefore(state, item.trackingNumber), item.productId);
            var units = before + unitsModule.unitsOf(open, item.productId);
            parcel.items[item.productId] = item.lineStatus === PART_SHIPPED ? Math.max(before, 1) : units;
        });
    return packages;
}

/**
 * Whether a line says that something of it has left.
 * @param {PatchedItem} item
 * @returns {boolean}
 */
function isShipped(item) {
    return item.lineStatus === SHIPPED || item.lineStatus === PART_SHIPPED;
}

/**
 * @param {PatchedItem} item
 * @param {string} receivedAt
 * @returns {ShippedPackage}
 */
function newPackage(item, receivedAt) {
    return {
        packageNo: item.trackingNumber,
        carrier: item.carrier,
        trackingNumber: item.trackingNumber,
        items: {},
        occurredAt: receivedAt
    };
}

/**
 * @param {OrderState} state
 * @param {string} packageNo
 * @returns {Units}
 */
function itemsBefore(state, packageNo) {
    var known = state.packages[packageNo];
    return (known && known.items) || {};
}

/**
 * Units that the lines cancel, by product id; totals, not differences.
 * @param {PatchedItem[]} items
 * @returns {Units}
 */
function cancelledUnitsOfItems(items) {
    var units = {};
    items
        .filter(function (item) {
            return item.quantityCancelled > 0 && (item.lineStatus === null || item.lineStatus >= CANCELLED);
        })
        .forEach(function (item) {
            units[item.productId] = unitsModule.unitsOf(units, item.productId) + item.quantityCancelled;
        });
    return units;
}

module.exports = {
    packagesOfItems: packagesOfItems,
    isShipped: isShipped,
    cancelledUnitsOfItems: cancelledUnitsOfItems
};
