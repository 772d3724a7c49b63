'use strict';

var Order = require('dw/order/Order');
var standIn = require('../rules/standIn');
var lineFacts = require('../rules/lineFacts');
var takenUnits = require('../rules/takenUnits');
var units = require('../rules/units');
var members = require('../../platform/rules/members');
var orderLines = require('./orderLines');
var orderState = require('./orderState');
var orderFacts = require('./orderFacts');
var shipmentModule = require('./shipment');

/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/units').Units} Units */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * What the attributes of a line say.
 * @typedef {Object} WrittenLine
 * @property {string} productId
 * @property {number | null} status
 * @property {number | null} cancelled
 * @property {string | null} carrier
 * @property {string | null} trackingNumber
 * @property {string | null} reason
 */

/**
 * What others have written of goods that have left or are cancelled, and nothing has judged.
 * @typedef {Object} WrittenGoods
 * @property {Array<{ place: string, written: WrittenLine }>} lines - Each with its place: its product, and which of the
 *     lines of the product it is.
 * @property {Units} cancelled - Units that only the lines call cancelled.
 * @property {number | null} shippingStatus - Null where it says no more than was applied.
 * @property {string} trackingNumber - Tracking number of the order's shipment; empty where it is the applied one.
 */

/**
 * What was written to an order of its goods and differs from what was applied.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {WrittenGoods}
 */
function unjudgedGoods(order, entry) {
    var applied = orderState.appliedFacts(order, entry);
    var status = Number(order.shippingStatus.value);
    var trackingNumber = shipmentModule.shipmentNumberOf(order);
    return {
        lines: linesByPlace(order)
            .filter(function (item, index) {
                return orderLines.isChangedLine(item.line, applied.lines[index]);
            })
            .map(function (item) {
                return { place: item.place, written: writtenLine(item.line) };
            }),
        cancelled: newlyCancelled(orderLines.linesOf(order), applied.lines),
        shippingStatus: rankOf(status) > SHIPPING_RANK[applied.changes.shippingStatus] ? status : null,
        trackingNumber: trackingNumber === orderFacts.trackingNumberOf(applied.packages) ? '' : trackingNumber
    };
}

/**
 * @param {dw.order.ProductLineItem[]} lines
 * @param {LineFacts[]} applied
 * @returns {Units}
 */
function newlyCancelled(lines, applied) {
    return lines.reduce(function (sum, line, index) {
        var known = applied[index];
        var more = (line.custom.quantityCanceled || 0) - known.cancelled;
        return more > 0 ? units.plus(sum, units.unitsFor(known.productId, more)) : sum;
    }, {});
}

/**
 * What was written to the successor of an edited order. What the edited order has as well was copied from it: it says
 * nothing of the successor, whose quantities may be others.
 * @param {dw.order.Order} successor
 * @param {dw.order.Order} edited
 * @param {LedgerEntry} entry
 * @returns {WrittenGoods}
 */
function unjudgedGoodsOfSuccessor(successor, edited, entry) {
    var found = unjudgedGoods(successor, entry);
    var before = linesByPlace(edited).map(function (item) {
        return textOf(item.place, writtenLine(item.line));
    });
    return {
        lines: found.lines.filter(function (item) {
            return before.indexOf(textOf(item.place, item.written)) < 0;
        }),
        cancelled: found.cancelled,
        shippingStatus: found.shippingStatus === edited.shippingStatus.value ? null : found.shippingStatus,
        trackingNumber: found.trackingNumber === shipmentModule.shipmentNumberOf(edited) ? '' : found.trackingNumber
    };
}

/**
 * What was written, without cancelled units that an edit has taken from the lines, which no longer count them.
 * @param {WrittenGoods} goods
 * @param {Units} taken
 * @returns {WrittenGoods}
 */
function withoutTaken(goods, taken) {
    var besides = takenUnits.cancelledBesides(
        goods.lines.map(function (item) {
            return item.written;
        }),
        taken
    );
    var rest = members.copyOf(goods);
    rest.lines = goods.lines.map(function (item, index) {
        return {
            place: item.place,
            written: lineWith(item.written, besides[index])
        };
    });
    rest.cancelled = units.without(goods.cancelled, taken);
    return rest;
}

/**
 * A line that calls this number of units cancelled; null for a line that does not say.
 * @param {WrittenLine} line
 * @param {number | null} cancelled
 * @returns {WrittenLine}
 */
function lineWith(line, cancelled) {
    var changed = members.copyOf(line);
    changed.cancelled = cancelled || null;
    if (cancelled === 0 && line.status === lineFacts.LINE_STATUS.CANCELLED_PARTIAL) {
        changed.status = null;
    }
    return changed;
}

/**
 * @param {string} place
 * @param {WrittenLine} line
 * @returns {string}
 */
function textOf(place, line) {
    return JSON.stringify([place, line.status, line.cancelled, line.carrier, line.trackingNumber]);
}

var SHIPPING_RANK = { NOTSHIPPED: 0, PARTSHIPPED: 1, SHIPPED: 2 };

/**
 * @param {number} status
 * @returns {number}
 */
function rankOf(status) {
    return [Order.SHIPPING_STATUS_NOTSHIPPED, Order.SHIPPING_STATUS_PARTSHIPPED, Order.SHIPPING_STATUS_SHIPPED].indexOf(
        status
    );
}

/**
 * Writes it to an order, for the sweep to judge. Leaves out lines that the order lacks. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {WrittenGoods} goods
 */
function writeUnjudgedGoods(order, goods) {
    var known = linesByPlace(order);
    goods.lines.forEach(function (item) {
        known
            .filter(function (one) {
                return one.place === item.place;
            })
            .forEach(function (values) {
                writeLine(values.line, item.written);
            });
    });
    if (goods.shippingStatus !== null) {
        order.setShippingStatus(goods.shippingStatus);
    }
    var shipment = shipmentModule.shipmentOf(order);
    if (shipment && goods.trackingNumber !== '') {
        shipment.setTrackingNumber(goods.trackingNumber);
    }
}

/**
 * @param {dw.order.Order} order
 * @returns {Array<{ place: string, line: dw.order.ProductLineItem }>}
 */
function linesByPlace(order) {
    var counted = {};
    return orderLines.linesOf(order).map(function (line) {
        var productId = standIn.productBehind(line.productID);
        counted[productId] = (counted[productId] || 0) + 1;
        return { place: counted[productId] + ' of ' + productId, line: line };
    });
}

/**
 * @param {dw.order.ProductLineItem} line
 * @param {WrittenLine} written
 */
function writeLine(line, written) {
    var custom = line.custom;
    if (written.status !== null) {
        custom.externalLineItemStatus = written.status;
    }
    custom.quantityCanceled = written.cancelled || custom.quantityCanceled;
    custom.carrier = written.carrier || custom.carrier;
    custom.trackingNumber = written.trackingNumber || custom.trackingNumber;
    custom.reason = written.reason || custom.reason;
}

/**
 * The lines of an order with what their attributes say.
 * @param {dw.order.Order} order
 * @returns {WrittenLine[]}
 */
function writtenLines(order) {
    return orderLines.linesOf(order).map(writtenLine);
}

/**
 * A line with what its attributes say.
 * @param {dw.order.ProductLineItem} line
 * @returns {WrittenLine}
 */
function writtenLine(line) {
    return {
        productId: standIn.productBehind(line.productID),
        status: orderLines.lineStatusOf(line),
        cancelled: line.custom.quantityCanceled || null,
        carrier: line.custom.carrier,
        trackingNumber: line.custom.trackingNumber,
        reason: line.custom.reason
    };
}

/**
 * Clears what TikTok and the seller write to the lines of an order. Needs a transaction.
 * @param {dw.order.Order} order
 */
function clearLines(order) {
    orderLines.linesOf(order).forEach(function (item) {
        var custom = item.custom;
        custom.externalLineItemStatus = null;
        custom.quantityCanceled = null;
        custom.carrier = null;
        custom.trackingNumber = null;
        custom.reason = null;
    });
}

module.exports = {
    unjudgedGoods: unjudgedGoods,
    unjudgedGoodsOfSuccessor: unjudgedGoodsOfSuccessor,
    withoutTaken: withoutTaken,
    writeUnjudgedGoods: writeUnjudgedGoods,
    writtenLines: writtenLines,
    writtenLine: writtenLine,
    clearLines: clearLines
};
