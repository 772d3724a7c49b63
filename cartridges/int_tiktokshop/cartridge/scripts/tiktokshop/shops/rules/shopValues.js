'use strict';

/** The values that a shop may have in place of its site's; empty for what the site says. */
var SHOP_VALUES = {
    reporter: ['', 'feed', 'cartridge', 'oms'],
    mode: ['', 'connector', 'direct']
};

/** Kinds of orders that the import of a shop may leave out. */
var SKIPPABLE = ['sample', 'fbt'];

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
    isShopValue: isShopValue
};
