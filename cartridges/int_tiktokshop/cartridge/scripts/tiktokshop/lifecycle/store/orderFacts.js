'use strict';

var Order = require('dw/order/Order');
var Shipment = require('dw/order/Shipment');
var lineFacts = require('../rules/lineFacts');
var lineUnits = require('../rules/lineUnits');
var orderState = require('../rules/orderState');
var packagesModule = require('../rules/packages');
var orderLines = require('./orderLines');
var shipmentModule = require('./shipment');

/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/lineUnits').LineUnits} LineUnits */
/** @typedef {import('../rules/lineUnits').OrderedLine} OrderedLine */
/** @typedef {import('../rules/lineUnits').ToldLine} ToldLine */
/** @typedef {import('../rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('../rules/orderState').OrderState} OrderState */
/** @typedef {import('../rules/packages').Packages} Packages */
/** @typedef {import('../rules/units').Units} Units */

/**
 * A state of an order, with all that it says of packages and lines.
 * @typedef {Object} OrderFacts
 * @property {OrderChanges} changes
 * @property {Packages} packages - Each with its units, also those that did not name them.
 * @property {LineUnits[]} lineUnits - How the units are divided among the lines.
 * @property {LineFacts[]} lines - The attributes of each line.
 */

/**
 * What an order has of goods, whatever its state.
 * @typedef {Object} OrderGoods
 * @property {OrderedLine[]} lines
 * @property {Units} ordered - The units of the lines.
 * @property {LineUnits[]} divided - How the units were divided among the lines before.
 */

/**
 * Computes the facts of a state of an order.
 * @param {OrderChanges} changes
 * @param {OrderGoods} goods
 * @param {ToldLine[]} [told] - lines that a message names
 * @returns {OrderFacts}
 */
function orderFacts(changes, goods, told) {
    if (told === undefined) {
        told = [];
    }
    var lines = goods.lines;
    var ordered = goods.ordered;
    var isCancelled = changes.status === 'CANCELLED' && changes.shippingStatus === 'NOTSHIPPED';
    var cancelled = changes.cancelled;
    var taken = changes.taken;
    var packages = packagesWithItems({
        ordered: ordered,
        cancelled: cancelled,
        taken: taken,
        packages: changes.packages
    });
    var shipped = { packages: packages, cancelled: orderState.cancelledOnLines(changes) };
    var divided = lineUnits.divideUnits(lines, shipped, goods.divided, told);
    return {
        changes: changes,
        packages: packages,
        lineUnits: divided,
        lines: lineFacts.lineFacts(lines, divided, packages, isCancelled)
    };
}

/**
 * Writes a state to an order. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {dw.order.ProductLineItem[]} lines - of the order
 * @param {OrderFacts} wanted
 * @param {OrderFacts | null} written - the state that was written last. If a field differs from it, a client has
 *     changed the field: it stays until the sweep has judged it. Null writes every field.
 */
function writeOrder(order, lines, wanted, written) {
    var facts = wanted.changes;
    var before = written && written.changes;
    writeWords(order, facts, before);
    var shippingStatus = SHIPPING_STATUS[facts.shippingStatus];
    var known = order.shippingStatus.value;
    if (known !== shippingStatus && (!before || known === SHIPPING_STATUS[before.shippingStatus])) {
        order.setShippingStatus(shippingStatus);
    }
    orderLines.writeLines(lines, wanted.lines, written && written.lines);
    var shipment = shipmentModule.shipmentOf(order);
    if (shipment) {
        writeShipment(shipment, wanted, written);
    }
    var custom = order.custom;
    var info = custom.shipmentsInfo || '';
    var newInfo = shipmentsInfoOf(wanted.packages);
    if (info !== newInfo && isOurs(info, written && shipmentsInfoOf(written.packages))) {
        custom.shipmentsInfo = newInfo || null;
    }
}

/**
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @param {OrderChanges | null} before
 */
function writeWords(order, facts, before) {
    var custom = order.custom;
    if (isToBeWritten(custom.externalOrderStatus, facts.status, before && before.status)) {
        custom.externalOrderStatus = facts.status;
    }
    if (isToBeWritten(order.externalOrderStatus, facts.status, before && before.status)) {
        order.setExternalOrderStatus(facts.status);
    }
    writeChannelStatus(order, facts.channelStatus, before && before.channelStatus);
}

/**
 * Writes the channel status. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {number} wanted
 * @param {number | null} written - what was written last: another value comes from a person or an import, and stays;
 *     null overwrites it
 */
function writeChannelStatus(order, wanted, written) {
    var custom = order.custom;
    if (isToBeWritten(custom.externalChannelOrderStatus.value, wanted, written)) {
        custom.externalChannelOrderStatus = wanted;
    }
}

/**
 * @param {*} value
 * @param {*} wanted
 * @param {*} written
 * @returns {boolean}
 */
function isToBeWritten(value, wanted, written) {
    return value !== wanted && isOurs(value, written);
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
 * @param {dw.order.Shipment} shipment
 * @param {OrderFacts} wanted
 * @param {OrderFacts | null} written
 */
function writeShipment(shipment, wanted, written) {
    var isShipped = wanted.changes.shippingStatus === 'SHIPPED';
    shipment.setShippingStatus(isShipped ? Shipment.SHIPPING_STATUS_SHIPPED : Shipment.SHIPPING_STATUS_NOTSHIPPED);
    var known = shipment.trackingNumber || '';
    var trackingNumber = trackingNumberOf(wanted.packages);
    if (trackingNumber !== known && isOurs(known, written && trackingNumberOf(written.packages))) {
        shipment.setTrackingNumber(trackingNumber);
    }
}

/**
 * `shipmentsInfo` of an order with these packages, each with its units: all of them, as JSON; empty for none.
 * @param {Packages} packages
 * @returns {string}
 */
function shipmentsInfoOf(packages) {
    var told = packagesModule.packagesWithTracking(packages);
    return packagesModule.packageNumbers(told).length > 0 ? shipmentsInfo(told) : '';
}

/**
 * The packages of an order, each with its units, also those that did not name them.
 * @param {Pick<OrderState, 'packages' | 'ordered' | 'cancelled' | 'taken'>} state
 * @returns {Packages}
 */
function packagesWithItems(state) {
    return withItems(state.packages, orderState.availableUnits(state));
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
 * The tracking number that the platform's shipment has with these packages; empty for none.
 * @param {Packages} packages
 * @returns {string}
 */
function trackingNumberOf(packages) {
    return latestTrackingNumber(packagesModule.packagesWithTracking(packages));
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
    orderFacts: orderFacts,
    writeOrder: writeOrder,
    writeChannelStatus: writeChannelStatus,
    isOurs: isOurs,
    shipmentsInfoOf: shipmentsInfoOf,
    packagesWithItems: packagesWithItems,
    trackingNumberOf: trackingNumberOf
};
