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
 * Units of the lines of an order by product.
 * @param {OrderedLine[]} lines
 * @returns {Units}
 */
function unitsOfOrdered(lines) {
    var units = {};
    lines.forEach(function (line) {
        units[line.productId] = unitsModule.unitsOf(units, line.productId) + line.quantity;
    });
    return units;
}

/**
 * The lines of an order with their quantities and prices.
 * @param {dw.order.Order} order
 * @returns {OrderedLine[]}
 */
function orderedLines(order) {
    var currency = order.currencyCode;
    return linesOf(order).map(function (line) {
        return {
            productId: standIn.productBehind(line.productID),
            quantity: line.quantityValue,
            amount: amounts.minorUnitsOf(line.adjustedPrice, currency)
        };
    });
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LineFacts[]} facts - of all lines, in their sequence
 * @param {LineFacts[] | null} before - what was written last: a line with other values was changed by others, and
 *     stays; null to write every line
 */
function writeLines(order, facts, before) {
    linesOf(order).forEach(function (line, index) {
        var fact = facts[index];
        var said = wordsOf(line);
        if (!before || !differs(said, before[index])) {
            writeLine(line, said, fact);
        }
    });
}

/**
 * Writes what a line does not say yet.
 * @param {dw.order.ProductLineItem} line
 * @param {LineWords} said
 * @param {LineFacts} fact
 */
function writeLine(line, said, fact) {
    var custom = line.custom;
    if (said.status !== fact.status) {
        custom.externalLineItemStatus = fact.status;
    }
    if (said.cancelled !== fact.cancelled) {
        custom.quantityCanceled = fact.cancelled;
    }
    if (said.carrier !== fact.carrier) {
        custom.carrier = fact.carrier || null;
    }
    if (said.trackingNumber !== fact.trackingNumber) {
        custom.trackingNumber = fact.trackingNumber || null;
    }
}

/**
 * What the attributes of a line say.
 * @typedef {Object} LineWords
 * @property {number | null} status - Null if it was never written.
 * @property {number} cancelled
 * @property {string} carrier
 * @property {string} trackingNumber
 */

/**
 * @param {dw.order.ProductLineItem} line
 * @returns {LineWords}
 */
function wordsOf(line) {
    var custom = line.custom;
    return {
        status: lineStatusOf(line),
        cancelled: custom.quantityCanceled || 0,
        carrier: custom.carrier || '',
        trackingNumber: custom.trackingNumber || ''
    };
}

/**
 * Whether a line has other values than these facts: then others have written them.
 * @param {dw.order.ProductLineItem} line
 * @param {LineFacts} facts
 * @returns {boolean}
 */
function isChangedLine(line, facts) {
    return differs(wordsOf(line), facts);
}

/**
 * What is empty differs from nothing.
 * @param {LineWords} said
 * @param {LineFacts} facts
 * @returns {boolean}
 */
function differs(said, facts) {
    return (
        (!!said.status && said.status !== facts.status) ||
        (said.cancelled !== 0 && said.cancelled !== facts.cancelled) ||
        (said.carrier !== '' && said.carrier !== facts.carrier) ||
        (said.trackingNumber !== '' && said.trackingNumber !== facts.trackingNumber)
    );
}

/**
 * The status of a line; null if it was never written: such an enum still reads as an object.
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
    return order.productLineItems.toArray();
}

module.exports = {
    orderedUnits: orderedUnits,
    unitsOfOrdered: unitsOfOrdered,
    orderedLines: orderedLines,
    writeLines: writeLines,
    isChangedLine: isChangedLine,
    lineStatusOf: lineStatusOf,
    linesOf: linesOf
};
