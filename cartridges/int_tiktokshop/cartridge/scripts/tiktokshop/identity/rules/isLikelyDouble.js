'use strict';

var units = require('../../lifecycle/rules/units');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/**
 * What is compared of two orders; amounts in minor units.
 * @typedef {Object} OrderContent
 * @property {string} currency
 * @property {number} total
 * @property {number} shipping - Included in the total.
 * @property {Units} units
 */

/**
 * Whether an order that another client created is probably the one that TikTok has posted: currency and units are the
 * same, and the totals differ by no more than the shipping. The official cartridge books shipping without its tax.
 * @param {OrderContent} ours
 * @param {OrderContent} other
 * @returns {boolean}
 */
function isLikelyDouble(ours, other) {
    return (
        ours.currency === other.currency &&
        Math.abs(ours.total - other.total) <= ours.shipping &&
        units.sameUnits(ours.units, other.units)
    );
}

module.exports = isLikelyDouble;
