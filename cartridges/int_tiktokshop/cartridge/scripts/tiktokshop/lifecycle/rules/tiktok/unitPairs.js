'use strict';

var lineUnits = require('../lineUnits');

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lineUnits').OrderedLine} OrderedLine */
/** @typedef {import('../lineUnits').ToldLine} ToldLine */

/**
 * Pairs TikTok's units with the lines of the order here: of each product, the dearest units stand for the dearest line.
 * @param {TikTokOrder} order - as Get Order Detail gives it; each of its lines is one unit
 * @param {OrderedLine[]} lines
 * @returns {TikTokLine[][]} TikTok's units of each line, in the sequence of the lines
 */
function pairUnits(order, lines) {
    var units = lines.map(function () {
        return [];
    });
    var left = dearestUnitsFirst(order.line_items);
    var sorted = lineUnits.dearestFirst(
        lines.map(function (line, index) {
            return { line: line, index: index };
        })
    );
    sorted.forEach(function (item) {
        var line = item.line;
        var index = item.index;
        var own = left
            .filter(function (unit) {
                return unit.seller_sku === line.productId;
            })
            .slice(0, line.quantity);
        own.forEach(function (unit) {
            left.splice(left.indexOf(unit), 1);
        });
        units[index] = own;
    });
    return units;
}

/**
 * Counts the units of each line that TikTok cancelled before they left, by the ids and prices that TikTok names.
 * @param {TikTokOrder} order
 * @param {OrderedLine[]} lines
 * @returns {ToldLine[]}
 */
function cancelledLines(order, lines) {
    return pairUnits(order, lines).map(function (units, index) {
        return {
            index: index,
            cancelled: units.filter(function (unit) {
                return unit.display_status === 'CANCELLED' && !unit.tracking_number;
            }).length,
            trackingNumber: ''
        };
    });
}

/**
 * @param {TikTokLine[]} units
 * @returns {TikTokLine[]}
 */
function dearestUnitsFirst(units) {
    return units.slice().sort(function (one, other) {
        return priceOf(other) - priceOf(one) || units.indexOf(one) - units.indexOf(other);
    });
}

/**
 * To compare only, never to add up. A price that TikTok does not give counts as none.
 * @param {TikTokLine} unit
 * @returns {number}
 */
function priceOf(unit) {
    return Number(unit.sale_price) || 0;
}

module.exports = {
    pairUnits: pairUnits,
    cancelledLines: cancelledLines
};
