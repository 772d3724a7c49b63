'use strict';

var amounts = require('../../platform/amounts');
var standIn = require('../rules/standIn');
var unitsModule = require('../rules/units');

/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/lineUnits').OrderedLine} OrderedLine */
/** @typedef {import('../rules/units').Units} Units */

/**
 * A line of an order, with what was read of it.
 * @typedef {Object} ReadLine
 * @property {dw.order.ProductLineItem} line
 * @property {string} productId
 * @property {number} quantity
 */

/**
 * Reads the lines of an order.
 * @param {dw.order.Order} order
 * @returns {ReadLine[]}
 */
function readLines(order) {
    return linesOf(order).map(function (line) {
        return {
            line: line,
            productId: standIn.productBehind(line.productID),
            quantity: line.quantityValue
        };
    });
}

/**
 * Units of an order by product.
 * @param {dw.order.Order} order
 * @returns {Units}
 */
function orderedUnits(order) {
    return unitsOfOrdered(readLines(order));
}

/**
 * Units of the lines of an order by product.
 * @param {Array<{ productId: string, quantity: number }>} lines
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
    return withPrices(order, readLines(order));
}

/**
 * Lines that were read, to divide units among them: their prices count only where some are cancelled.
 * @param {dw.order.Order} order
 * @param {ReadLine[]} lines
 * @param {boolean} isCancelled
 * @returns {OrderedLine[]}
 */
function linesToDivide(order, lines, isCancelled) {
    return isCancelled ? withPrices(order, lines) : lines.map(withoutPrice);
}

/**
 * @param {ReadLine} readLine
 * @returns {OrderedLine}
 */
function withoutPrice(readLine) {
    var productId = readLine.productId;
    var quantity = readLine.quantity;
    return { productId: productId, quantity: quantity, amount: 0 };
}

/**
 * @param {dw.order.Order} order
 * @param {ReadLine[]} lines
 * @returns {OrderedLine[]}
 */
function withPrices(order, lines) {
    var currency = order.currencyCode;
    return lines.map(function (item) {
        return {
            productId: item.productId,
            quantity: item.quantity,
            amount: amounts.minorUnitsOf(item.line.adjustedPrice, currency)
        };
    });
}

/**
 * Writes status, cancelled quantity, carrier and tracking number to each line. Needs a transaction.
 * @param {dw.order.ProductLineItem[]} lines - of an order
 * @param {LineFacts[]} facts - of all lines, in their sequence
 * @param {LineFacts[] | null} before - what was written last: a line with other values was changed by others, and
 *     stays; null to write every line
 */
function writeLines(lines, facts, before) {
    lines.forEach(function (line, index) {
        var custom = line.custom;
        var said = wordsOf(custom);
        if (!before || !differs(said, before[index])) {
            writeLine(custom, said, facts[index]);
        }
    });
}

/** @typedef {dw.order.ProductLineItem['custom']} LineAttributes */

/**
 * Writes what a line does not say yet.
 * @param {LineAttributes} custom
 * @param {LineWords} said
 * @param {LineFacts} fact
 */
function writeLine(custom, said, fact) {
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
 * @param {LineAttributes} custom
 * @returns {LineWords}
 */
function wordsOf(custom) {
    return {
        status: statusIn(custom),
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
    return differs(wordsOf(line.custom), facts);
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
    return statusIn(line.custom);
}

/**
 * @param {LineAttributes} custom
 * @returns {number | null}
 */
function statusIn(custom) {
    var status = custom.externalLineItemStatus;
    var value = status && status.value;
    return value !== null && value !== undefined ? Number(value) : null;
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
    readLines: readLines,
    orderedUnits: orderedUnits,
    unitsOfOrdered: unitsOfOrdered,
    orderedLines: orderedLines,
    linesToDivide: linesToDivide,
    writeLines: writeLines,
    isChangedLine: isChangedLine,
    lineStatusOf: lineStatusOf,
    linesOf: linesOf
};
