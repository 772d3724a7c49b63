'use strict';

var source = require('../../platform/rules/input/source');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var orderState = require('../../lifecycle/rules/orderState');
var packagesModule = require('../../lifecycle/rules/packages');
var unitsModule = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../../lifecycle/rules/orderStatus').ShippingStatus} ShippingStatus */
/** @typedef {import('../../lifecycle/rules/packages').Packages} Packages */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/**
 * What the official social channel cartridges have written to an order; they keep no other record.
 * Source: their metadata and the behaviour of int_social_checkout.
 * @typedef {Object} OfficialOrder
 * @property {number | null} channelStatus - `externalChannelOrderStatus`; null if it was never written.
 * @property {boolean} isCompleted
 * @property {ShippingStatus} shippingStatus
 * @property {*} cancelInfo - `cancelInfo`: `{"cancelItems": {"<product id>": {"quantity": 1}}}`.
 * @property {OfficialLine[]} lines
 * @property {string} createdAt - When the order was created, ISO 8601 UTC.
 * @property {string} changedAt - When the order was last changed, ISO 8601 UTC; stands for the unknown time of its
 *     shipments.
 */

/**
 * @typedef {Object} OfficialLine
 * @property {string} productId
 * @property {number} quantity
 * @property {number | null} status - 0 not shipped, 1 part shipped, 2 shipped, 6 cancelled, 7 cancelled in part; null
 *     if it was never written.
 * @property {string} carrier
 * @property {string} trackingNumber
 */

/**
 * The state of such an order in our terms.
 * @typedef {Object} OfficialState
 * @property {ExternalOrderStatus} status
 * @property {Packages} packages
 * @property {Units} cancelled
 */

var LINE = { PART_SHIPPED: 1, SHIPPED: 2, CANCELLED: 6, CANCELLED_PARTIAL: 7 };

/**
 * Translates the statuses of an official order into our terms.
 * @param {OfficialOrder} order
 * @returns {OfficialState}
 */
function officialStateOf(order) {
    var cancelled = cancelledUnits(order);
    var available = unitsModule.without(orderedUnits(order), cancelled);
    var packages = addPackageWithoutTracking(packagesOfLines(order), order, available);
    return {
        status: statusOf(order, orderState.shippingStatusOf(packages, available)),
        packages: packages,
        cancelled: cancelled
    };
}

/**
 * TikTok knows of a cancellation by the channel status. An order that was cancelled in B2C Commerce alone, for example
 * by the job `UpdateOrderStatus`, is followed later, like any order whose own status has changed.
 * @param {OfficialOrder} order
 * @param {ShippingStatus} shippingStatus
 * @returns {ExternalOrderStatus}
 */
function statusOf(order, shippingStatus) {
    if (order.channelStatus === orderStatus.CHANNEL_STATUS.CANCELLED) {
        return 'CANCELLED';
    }
    if (shippingStatus === 'NOTSHIPPED') {
        return 'New';
    }
    return orderStatus.statusByUnits(order.isCompleted ? 'Completed' : 'Shipped', shippingStatus);
}

/**
 * @param {OfficialOrder} order
 * @returns {Units}
 */
function orderedUnits(order) {
    return order.lines.reduce(function (sum, line) {
        return unitsModule.plus(sum, unitsModule.unitsFor(line.productId, line.quantity));
    }, {});
}

/**
 * @param {OfficialOrder} order
 * @returns {Units}
 */
function cancelledUnits(order) {
    return order.lines.reduce(function (sum, line) {
        var inPart = Math.min(line.quantity, cancelledByInfo(order.cancelInfo, line.productId));
        var count = line.status === LINE.CANCELLED ? line.quantity : inPart;
        var isCancelled = line.status === LINE.CANCELLED || line.status === LINE.CANCELLED_PARTIAL;
        return isCancelled && count > 0 ? unitsModule.plus(sum, unitsModule.unitsFor(line.productId, count)) : sum;
    }, {});
}

/**
 * @param {*} cancelInfo
 * @param {string} productId
 * @returns {number}
 */
function cancelledByInfo(cancelInfo, productId) {
    var items = source.isObject(cancelInfo) && source.isObject(cancelInfo.cancelItems) ? cancelInfo.cancelItems : {};
    var item = items[productId];
    return (source.isObject(item) && Math.floor(Number(item.quantity))) || 0;
}

/**
 * Lines with the same tracking number are one package, and its number is the tracking number.
 * @param {OfficialOrder} order
 * @returns {Packages}
 */
function packagesOfLines(order) {
    var packages = {};
    order.lines.filter(hasLeft).forEach(function (line) {
        var known = packages[line.trackingNumber];
        // A part-shipped line does not say how many of its units have shipped; at least one has.
        var units = unitsModule.unitsFor(line.productId, line.status === LINE.PART_SHIPPED ? 1 : line.quantity);
        packages[line.trackingNumber] = {
            packageNo: line.trackingNumber,
            carrier: line.carrier,
            trackingNumber: line.trackingNumber,
            items: known ? unitsModule.plus(known.items || {}, units) : units,
            occurredAt: order.changedAt
        };
    });
    return packages;
}

/**
 * @param {OfficialLine} line
 * @returns {boolean}
 */
function hasLeft(line) {
    return line.trackingNumber !== '' && (line.status === LINE.SHIPPED || line.status === LINE.PART_SHIPPED);
}

/**
 * Adds a package without tracking where the order has shipped but no line says how: its units must not be cancelled or
 * shipped again.
 * @param {Packages} packages
 * @param {OfficialOrder} order
 * @param {Units} available
 * @returns {Packages}
 */
function addPackageWithoutTracking(packages, order, available) {
    var rest = unitsModule.without(available, packagesModule.shippedUnits(packages, available));
    var first = Object.keys(rest)[0];
    var hasAllLeft =
        order.shippingStatus === 'SHIPPED' ||
        order.isCompleted ||
        order.channelStatus === orderStatus.CHANNEL_STATUS.COMPLETED;
    var isTold = Object.keys(packages).length > 0;
    if (first === undefined || (!hasAllLeft && (isTold || order.shippingStatus === 'NOTSHIPPED'))) {
        return packages;
    }
    // The time of the shipment is unknown: the earliest one, so that no cancellation counts as earlier.
    var parcel = packagesModule.packageWithoutTracking(order.createdAt);
    if (!hasAllLeft) {
        parcel.items = unitsModule.unitsFor(first, Math.min(1, unitsModule.unitsOf(rest, first)));
    }
    packages[packagesModule.WITHOUT_TRACKING] = parcel;
    return packages;
}

module.exports = officialStateOf;
