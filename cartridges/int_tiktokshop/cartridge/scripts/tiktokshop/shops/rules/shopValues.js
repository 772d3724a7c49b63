'use strict';

/** The values that a shop may have in place of its site's; empty where the site's counts. */
var SHOP_VALUES = {
    reporter: ['', 'feed', 'cartridge', 'oms'],
    mode: ['', 'connector', 'direct']
};

/** Kinds of orders that the import of a shop may leave out. */
var SKIPPABLE = ['sample', 'fbt'];

/** Most calls a day that a person may enter. */
var MOST_CALLS = 10000000;

/**
 * Reads the calls a day that a person has entered for a shop.
 * @param {string} text
 * @returns {number | null} null for an empty text: then the site's setting counts; 0 for any other text that is not a
 *     number from 1 to 10,000,000
 */
function readCalls(text) {
    var digits = text.trim();
    if (digits === '') {
        return null;
    }
    return /^\d{1,8}$/.test(digits) && Number(digits) <= MOST_CALLS ? Number(digits) : 0;
}

/**
 * Whether a shop may have a value.
 * @param {'reporter' | 'mode'} name
 * @param {string} value
 * @returns {boolean}
 */
function isShopValue(name, value) {
    return SHOP_VALUES[name].indexOf(value) >= 0;
}

module.exports = {
    SHOP_VALUES: SHOP_VALUES,
    SKIPPABLE: SKIPPABLE,
    readCalls: readCalls,
    isShopValue: isShopValue
};
