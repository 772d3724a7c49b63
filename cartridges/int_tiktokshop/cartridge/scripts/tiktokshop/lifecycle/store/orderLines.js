'use strict';

var amounts = require('../../platform/amounts');
var standIn = require('../rules/standIn');
var unitsModule = require('../rules/units');

/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/lineUnits').OrderedLine} OrderedLine */
/** @typedef {import('../rules/units').Units} Units */

/**
 * Units of an order by product.
 * @param {dw.order.Order} order
 * @returns {Units}
 */
function orderedUnits(order) {
    var units = {};
    linesOf(order).forEach(function (line) {
        var productId = standIn.productBehind(line.productID);
        units[productId] = unitsModule.unitsOf(units, productId) + line.quantityValue;
    });
    return units;
}

/**
 * The lines of an order with their quantities and prices.
 * @param {dw.order.Order} order
 * @returns {OrderedLine[]}
 */
function orderedLines(order) {
    return linesOf(order).map(function (line) {
        return {
            productId: standIn.productBehind(line.productID),
            quantity: line.quantityValue,
            amount: amounts.minorUnitsOf(line.adjustedPrice, order.currencyCode)
        };
    });
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LineFacts[]} facts - of all lines, in their sequence
 * @param {LineFacts[] | null} before - what was written last: a line that says something else was changed by somebody,
 *     and stays; null to write every line
 */
function writeLines(order, facts, before) {
    linesOf(order).forEach(function (line, index) {
        var fact = facts[index];
        if (before && isChangedLine(line, before[index])) {
            return;
        }
        line.custom.externalLineItemStatus = fact.status;
        if (fact.cancelled > 0 || line.custom.quantityCanceled) {
            line.custom.quantityCanceled = fact.cancelled;
        }
        line.custom.carrier = fact.carrier || null;
        line.custom.trackingNumber = fact.trackingNumber || null;
    });
}

/**
 * Whether somebody has written something else to a line than these facts.
 * @param {dw.order.ProductLineItem} line
 * @param {LineFacts} facts
 * @returns {boolean}
 */
function isChangedLine(line, facts) {
    var custom = line.custom;
    var said = [
        [lineStatusOf(line), facts.status],
        [custom.quantityCanceled, facts.cancelled],
        [custom.carrier, facts.carrier],
        [custom.trackingNumber, facts.trackingNumber]
    ];

    return said.some(function (_ref) {
        var value = _ref[0],
            written = _ref[1];
        return !!value && value !== written;
    });
}

/**
 * The status of a line; null if nobody has written it: such an enum still reads as an object.
 * @param {dw.order.ProductLineItem} line
 * @returns {number | null}
 */
function lineStatusOf(line) {
    var status = line.custom.externalLineItemStatus;
    return status && status.value !== null && status.value !== undefined ? Number(status.value) : null;
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
    orderedLines: orderedLines,
    writeLines: writeLines,
    isChangedLine: isChangedLine,
    lineStatusOf: lineStatusOf,
    linesOf: linesOf
};
