'use strict';

var input = require('./input');
var orderStatus = require('./orderStatus');
var orderState = require('./orderState');
var packagesModule = require('./packages');

var LINE = { PART_SHIPPED: 1, SHIPPED: 2, CANCELLED: 6, CANCELLED_PARTIAL: 7 };

/** Reads from an official order how far it has come. */
function takeOver(order) {
    var cancelled = cancelledUnits(order);
    var available = packagesModule.without(orderedUnits(order), cancelled);
    var packages = withUntold(packagesOfLines(order), order, available);
    return {
        status: statusOf(order, orderState.shippingStatusOf(packages, available)),
        packages: packages,
        cancelled: cancelled
    };
}

function statusOf(order, shippingStatus) {
    if (order.isCancelled || order.channelStatus === orderStatus.CHANNEL_STATUS.CANCELLED) {
        return 'CANCELLED';
    }
    if (shippingStatus === 'NOTSHIPPED') {
        return 'New';
    }
    return orderStatus.statusByUnits(order.isCompleted ? 'Completed' : 'Shipped', shippingStatus);
}

function orderedUnits(order) {
    return order.lines.reduce(function (sum, line) {
        return packagesModule.plus(sum, unitsFor(line.productId, line.quantity));
    }, {});
}

function cancelledUnits(order) {
    return order.lines.reduce(function (sum, line) {
        var inPart = Math.min(line.quantity, cancelledByInfo(order.cancelInfo, line.productId));
        var count = line.status === LINE.CANCELLED ? line.quantity : inPart;
        var isCancelled = line.status === LINE.CANCELLED || line.status === LINE.CANCELLED_PARTIAL;
        return isCancelled && count > 0 ? packagesModule.plus(sum, unitsFor(line.productId, count)) : sum;
    }, {});
}

function cancelledByInfo(cancelInfo, productId) {
    var items = input.isObject(cancelInfo) && input.isObject(cancelInfo.cancelItems) ? cancelInfo.cancelItems : {};
    var item = items[productId];
    return (input.isObject(item) && Math.floor(Number(item.quantity))) || 0;
}

/** Lines with the same tracking number are one package, and its number is the tracking number. */
function packagesOfLines(order) {
    var packages = {};
    order.lines.filter(hasLeft).forEach(function (line) {
        var known = packages[line.trackingNumber];
        // How many of a line have left in part is not told; one has.
        var units = unitsFor(line.productId, line.status === LINE.PART_SHIPPED ? 1 : line.quantity);
        packages[line.trackingNumber] = {
            packageNo: line.trackingNumber,
            carrier: line.carrier,
            trackingNumber: line.trackingNumber,
            items: known ? packagesModule.plus(known.items || {}, units) : units,
            occurredAt: order.changedAt
        };
    });
    return packages;
}

function hasLeft(line) {
    return line.trackingNumber !== '' && (line.status === LINE.SHIPPED || line.status === LINE.PART_SHIPPED);
}

/** The order says that it has shipped, and no line says how: it must not be cancelled or shipped again all the same. */
function withUntold(packages, order, available) {
    var rest = packagesModule.without(available, packagesModule.shippedUnits(packages, available));
    var first = Object.keys(rest)[0];
    var hasAllLeft =
        order.shippingStatus === 'SHIPPED' ||
        order.isCompleted ||
        order.channelStatus === orderStatus.CHANNEL_STATUS.COMPLETED;
    var isTold = Object.keys(packages).length > 0;
    if (first === undefined || (!hasAllLeft && (isTold || order.shippingStatus === 'NOTSHIPPED'))) {
        return packages;
    }
    // Nobody knows when it left: the earliest time, so that no cancellation can have come before.
    var untold = packagesModule.untoldPackage(order.createdAt);
    if (!hasAllLeft) {
        untold.items = unitsFor(first, Math.min(1, packagesModule.unitsOf(rest, first)));
    }
    packages[packagesModule.UNTOLD] = untold;
    return packages;
}

function unitsFor(productId, count) {
    var units = {};
    units[productId] = count;
    return units;
}

module.exports = {
    takeOver: takeOver
};
