'use strict';

var unitsModule = require('./units');

/** @typedef {import('./units').Units} Units */

/** Ends the product id of a line that stands in for a product which cannot be ordered in B2C Commerce. */
var ENDING = '-not-orderable';

/**
 * The product id of a line that must not be connected with the catalog: the platform connects a line with the product
 * whose id it has. Source: Script API, LineItemCtnr.createProductLineItem.
 * @param {string} productId
 * @returns {string}
 */
function standInFor(productId) {
    return productId + ENDING;
}

/**
 * TikTok's product id, whether a line has it or stands in for it.
 * @param {string} lineProductId
 * @returns {string}
 */
function productBehind(lineProductId) {
    var end = lineProductId.length - ENDING.length;
    return end > 0 && lineProductId.substring(end) === ENDING ? lineProductId.substring(0, end) : lineProductId;
}

/**
 * Whether units are named by a line that stands in for a product.
 * @param {Units | null} units
 * @returns {boolean}
 */
function hasStandIn(units) {
    return (
        units !== null &&
        Object.keys(units).some(function (id) {
            return productBehind(id) !== id;
        })
    );
}

/**
 * The same units by TikTok's product ids: an OMS may name products as the lines in B2C Commerce do.
 * @param {Units} units
 * @returns {Units}
 */
function unitsBehind(units) {
    var behind = {};
    Object.keys(units).forEach(function (id) {
        var productId = productBehind(id);
        behind[productId] = unitsModule.unitsOf(behind, productId) + unitsModule.unitsOf(units, id);
    });
    return behind;
}

module.exports = {
    standInFor: standInFor,
    productBehind: productBehind,
    hasStandIn: hasStandIn,
    unitsBehind: unitsBehind
};
