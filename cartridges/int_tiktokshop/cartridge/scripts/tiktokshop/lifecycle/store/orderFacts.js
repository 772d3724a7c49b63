'use strict';

var Order = require('dw/order/Order');
var Shipment = require('dw/order/Shipment');
var lineFacts = require('../rules/lineFacts');
var lineUnits = require('../rules/lineUnits');
var packagesModule = require('../rules/packages');
var units = require('../rules/units');
var orderLines = require('./orderLines');

/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/lineUnits').LineUnits} LineUnits */
/** @typedef {import('../rules/lineUnits').ToldLine} ToldLine */
/** @typedef {import('../rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('../rules/packages').Packages} Packages */
/** @typedef {import('../rules/units').Units} Units */

/**
 * A state of an order, with the attributes of each line.
 * @typedef {Object} OrderFacts
 * @property {OrderChanges} changes
 * @property {LineFacts[]} lines
 */

/**
 * Writes a state to an order. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {OrderFacts} wanted
 * @param {OrderFacts | null} written - the state that was written last. If a field differs from it, a client has
 *     changed the field: it stays until the sweep has judged it. Null writes every field.
 */
function writeOrder(order, wanted, written) {
    var facts = wanted.changes;
    var before = written && written.changes;
    writeWords(order, facts, before);
    var shippingStatus = SHIPPING_STATUS[facts.shippingStatus];
    if (!before || order.shippingStatus.value === SHIPPING_STATUS[before.shippingStatus]) {
        order.setShippingStatus(shippingStatus);
    }
    orderLines.writeLines(order, wanted.lines, written && written.lines);
    var shipment = order.defaultShipment;
    if (shipment) {
        writeShipment(order, shipment, facts, before);
    }
    if (isOurs(order.custom.shipmentsInfo, before && shipmentsInfoOf(order, before))) {
        order.custom.shipmentsInfo = shipmentsInfoOf(order, facts) || null;
    }
}

/**
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @param {OrderChanges | null} before
 */
function writeWords(order, facts, before) {
    if (isOurs(order.custom.externalOrderStatus, before && before.status)) {
        order.custom.externalOrderStatus = facts.status;
    }
    if (isOurs(order.externalOrderStatus, before && before.status)) {
        order.setExternalOrderStatus(facts.status);
    }
    if (isOurs(order.custom.externalChannelOrderStatus.value, before && before.channelStatus)) {
        order.custom.externalChannelOrderStatus = facts.channelStatus;
    }
}

/**
 * Whether a field still has what was written last, or nothing; always where that does not matter.
 * @param {*} value
 * @param {*} written
 * @returns {boolean}
 */
function isOurs(value, written) {
    var isEmpty = value === null || value === undefined || value === '';
    return written === null || isEmpty || value === written;
}

var SHIPPING_STATUS = {
    NOTSHIPPED: Order.SHIPPING_STATUS_NOTSHIPPED,
    PARTSHIPPED: Order.SHIPPING_STATUS_PARTSHIPPED,
    SHIPPED: Order.SHIPPING_STATUS_SHIPPED
};

/**
 * The platform's shipment holds one tracking number and cannot be partly shipped.
 * @param {dw.order.Order} order
 * @param {dw.order.Shipment} shipment
 * @param {OrderChanges} facts
 * @param {OrderChanges | null} before
 */
function writeShipment(order, shipment, facts, before) {
    var isShipped = facts.shippingStatus === 'SHIPPED';
    shipment.setShippingStatus(isShipped ? Shipment.SHIPPING_STATUS_SHIPPED : Shipment.SHIPPING_STATUS_NOTSHIPPED);
    var known = shipment.trackingNumber || '';
    var trackingNumber = trackingNumberOf(order, facts);
    if (trackingNumber !== known && isOurs(known, before && trackingNumberOf(order, before))) {
        shipment.setTrackingNumber(trackingNumber);
    }
}

/**
 * Divides the units of an order in this state among its lines.
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @param {LineUnits[]} before - what its lines were given before
 * @param {ToldLine[]} told - lines that a message names
 * @returns {LineUnits[]}
 */
function unitsOfLines(order, facts, before, told) {
    return lineUnits.divideUnits(
        orderLines.orderedLines(order),
        packagesWithItems(order, facts),
        facts.cancelled,
        before,
        told
    );
}

/**
 * Computes the attributes of each line for a state of the order.
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @param {LineUnits[]} before - units of each line before the change
 * @returns {LineFacts[]}
 */
function factsOfLines(order, facts, before) {
    var isCancelled = facts.status === 'CANCELLED' && facts.shippingStatus === 'NOTSHIPPED';
    var lines = orderLines.orderedLines(order);
    var packages = packagesWithItems(order, facts);
    var divided = lineUnits.divideUnits(lines, packages, facts.cancelled, before, []);
    return lineFacts.lineFacts(lines, divided, packages, isCancelled);
}

/**
 * `shipmentsInfo` of an order in this state: all packages, as JSON; empty for none.
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @returns {string}
 */
function shipmentsInfoOf(order, facts) {
    var told = packagesModule.packagesWithTracking(packagesWithItems(order, facts));
    return packagesModule.packageNumbers(told).length > 0 ? shipmentsInfo(told) : '';
}

/**
 * The packages of an order, each with its units, also those that did not name them.
 * @param {dw.order.Order} order
 * @param {{ packages: Packages, cancelled: Units }} facts
 * @returns {Packages}
 */
function packagesWithItems(order, facts) {
    return withItems(facts.packages, units.without(orderLines.orderedUnits(order), facts.cancelled));
}

/**
 * @param {Packages} packages
 * @returns {string}
 */
function latestTrackingNumber(packages) {
    var latest = packagesModule.packageNumbers(packages).pop();
    return latest === undefined ? '' : packages[latest].trackingNumber;
}

/**
 * The tracking number that the platform's shipment has in this state; empty for none.
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @returns {string}
 */
function trackingNumberOf(order, facts) {
    return latestTrackingNumber(packagesModule.packagesWithTracking(packagesWithItems(order, facts)));
}

/**
 * The packages with their units, also those that did not name them.
 * @param {Packages} packages
 * @param {Units} available
 * @returns {Packages}
 */
function withItems(packages, available) {
    var items = packagesModule.itemsByPackage(packages, available);
    var resolved = {};
    packagesModule.packageNumbers(packages).forEach(function (packageNo) {
        var known = packages[packageNo];
        resolved[packageNo] = {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: items[packageNo],
            occurredAt: known.occurredAt
        };
    });
    return resolved;
}

/**
 * Order attribute shipmentsInfo: all packages, as JSON.
 * @param {Packages} packages
 * @returns {string}
 */
function shipmentsInfo(packages) {
    var info = {};
    packagesModule.packageNumbers(packages).forEach(function (packageNo) {
        var known = packages[packageNo];
        var items = known.items || {};
        info[packageNo] = {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: Object.keys(items).map(function (productId) {
                return { productId: productId, quantity: items[productId] };
            }),
            occurredAt: known.occurredAt
        };
    });
    return JSON.stringify(info);
}

module.exports = {
    writeOrder: writeOrder,
    isOurs: isOurs,
    unitsOfLines: unitsOfLines,
    factsOfLines: factsOfLines,
    shipmentsInfoOf: shipmentsInfoOf,
    packagesWithItems: packagesWithItems,
    trackingNumberOf: trackingNumberOf
};
