'use strict';

var apiErrors = require('./apiErrors');

/** "The order or package does not belong to the current seller." Source: API page Get Order Detail. */
var FOREIGN_ORDER = 21008111;

/**
 * Whether an error of Get Order Detail is about the shop for sure, and none of its orders is to blame.
 * @param {{ code: number }} error
 * @returns {boolean}
 */
function isAboutShop(error) {
    return error.code !== FOREIGN_ORDER && apiErrors.classOf(error.code) === 'setup';
}

/**
 * Whether it may be about one order of those that were asked for, or about the shop: TikTok does not document the code.
 * @param {{ code: number }} error
 * @returns {boolean}
 */
function isAboutAny(error) {
    return error.code !== 0 && !apiErrors.isKnownCode(error.code);
}

module.exports = {
    FOREIGN_ORDER: FOREIGN_ORDER,
    isAboutShop: isAboutShop,
    isAboutAny: isAboutAny
};
