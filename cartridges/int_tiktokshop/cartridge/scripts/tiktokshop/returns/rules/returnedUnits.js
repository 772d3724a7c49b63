'use strict';

var standIn = require('../../lifecycle/rules/standIn');
var unitsModule = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokReturn').ReturnedUnit} ReturnedUnit */

/**
 * The units of a return by the products of the order here: a bundle counts as its parts where the order has the parts.
 * @param {ReturnedUnit[]} lines
 * @param {Units} ordered - units of the order by product id
 * @returns {Units}
 */
function returnedUnits(lines, ordered) {
    var has = function (productId) {
        return unitsModule.unitsOf(ordered, productId) > 0;
    };
    var units = {};
    lines.forEach(function (line) {
        var isBundle =
            !has(standIn.productBehind(line.sellerSku)) &&
            line.parts.some(function (part) {
                return has(part.sellerSku);
            });
        (isBundle ? line.parts : [line]).forEach(function (unit) {
            var productId = standIn.productBehind(unit.sellerSku);
            units[productId] = unitsModule.unitsOf(units, productId) + 1;
        });
    });
    return units;
}

module.exports = returnedUnits;
