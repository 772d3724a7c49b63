'use strict';

var unitsModule = require('../rules/units');

/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/lineFacts').OrderedLine} OrderedLine */
/** @typedef {import('../rules/units').Units} Units */

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
 * The lines of an order with their quantities.
 * @param {dw.order.Order} order
 * @returns {OrderedLine[]}
 */
function orderedLines(order) {
    return linesOf(order).map(function (line) {
        return { productId: line.productID, quantity: line.quantityValue };
    });
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LineFacts[]} facts - of all lines, in their sequence
 */
function writeLines(order, facts) {
    linesOf(order).forEach(function (line, index) {
        var fact = facts[index];
        line.custom.externalLineItemStatus = fact.status;
        if (fact.cancelled > 0 || line.custom.quantityCanceled) {
            line.custom.quantityCanceled = fact.cancelled;
        }
        line.custom.carrier = fact.carrier || null;
        line.custom.trackingNumber = fact.trackingNumber || null;
    });
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
    linesOf: linesOf
};
