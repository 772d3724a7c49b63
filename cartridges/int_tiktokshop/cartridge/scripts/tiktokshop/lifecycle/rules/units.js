'use strict';

/**
 * Units by product id.
 * @typedef {{ [productId: string]: number }} Units
 */

/**
 * Sum of all units.
 * @param {Units} units
 * @returns {number}
 */
function countUnits(units) {
    return Object.keys(units).reduce(function (sum, productId) {
        return sum + unitsOf(units, productId);
    }, 0);
}

/**
 * A list of units for people, for example `2 × 701643632930`.
 * @param {Units} units
 * @returns {string}
 */
function listUnits(units) {
    return Object.keys(units)
        .map(function (productId) {
            return unitsOf(units, productId) + ' × ' + productId;
        })
        .join(', ');
}

/**
 * Units of one product.
 * @param {Units} units
 * @param {string} productId
 * @returns {number}
 */
function unitsOf(units, productId) {
    var count = units[productId];
    // A product id may be the name of a member that every object inherits.
    return typeof count === 'number' ? count : 0;
}

/**
 * Units of one product only.
 * @param {string} productId
 * @param {number} count
 * @returns {Units}
 */
function unitsFor(productId, count) {
    var units = {};
    units[productId] = count;
    return units;
}

/**
 * `from` minus `taken`, never below zero.
 * @param {Units} from
 * @param {Units} taken
 * @returns {Units}
 */
function without(from, taken) {
    var rest = {};
    Object.keys(from).forEach(function (productId) {
        var left = unitsOf(from, productId) - unitsOf(taken, productId);
        if (left > 0) {
            rest[productId] = left;
        }
    });
    return rest;
}

/**
 * Units that are in both.
 * @param {Units} one
 * @param {Units} other
 * @returns {Units}
 */
function common(one, other) {
    return without(one, without(one, other));
}

/**
 * The sum of both.
 * @param {Units} one
 * @param {Units} other
 * @returns {Units}
 */
function plus(one, other) {
    var sum = {};
    Object.keys(one).forEach(function (productId) {
        sum[productId] = unitsOf(one, productId);
    });
    Object.keys(other).forEach(function (productId) {
        sum[productId] = unitsOf(sum, productId) + unitsOf(other, productId);
    });
    return sum;
}

/**
 * The first product with more units in `wanted` than in `available`; null if there is none.
 * @param {Units} wanted
 * @param {Units} available
 * @returns {string | null}
 */
function firstExcess(wanted, available) {
    var excess = Object.keys(wanted).filter(function (productId) {
        return unitsOf(wanted, productId) > unitsOf(available, productId);
    });
    return excess[0] === undefined ? null : excess[0];
}

/**
 * Names the ordered product that an unknown product id probably means: spreadsheets drop leading zeros. Empty if the
 * order has no such product.
 * @param {string} productId
 * @param {Units} ordered
 * @returns {string}
 */
function lostZerosHint(productId, ordered) {
    var meant = Object.keys(ordered).filter(function (known) {
        return productId !== '' && known !== productId && known.replace(/^0+/, '') === productId;
    })[0];
    return meant === undefined ? '' : '. It has ' + meant + ': the zeros at its beginning are lost';
}

/**
 * Whether both are the same units.
 * @param {Units} one
 * @param {Units} other
 * @returns {boolean}
 */
function sameUnits(one, other) {
    return firstExcess(one, other) === null && firstExcess(other, one) === null;
}

module.exports = {
    countUnits: countUnits,
    listUnits: listUnits,
    unitsOf: unitsOf,
    unitsFor: unitsFor,
    without: without,
    common: common,
    plus: plus,
    firstExcess: firstExcess,
    lostZerosHint: lostZerosHint,
    sameUnits: sameUnits
};
