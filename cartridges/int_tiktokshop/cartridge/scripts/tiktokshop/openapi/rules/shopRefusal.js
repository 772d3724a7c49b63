'use strict';

var apiErrors = require('./apiErrors');

/** @typedef {import('./apiErrors').ErrorClass} ErrorClass */

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
 * Codes below zero are ours, and about the answer.
 * @param {{ code: number }} error
 * @returns {boolean}
 */
function isAboutAny(error) {
    return error.code > 0 && !apiErrors.isKnownCode(error.code);
}

/**
 * Whether TikTok may have refused the token of a page, which says nothing of the shop: an invalid parameter has the
 * code of a wrong setup.
 * @param {string} pageToken - of the page that was asked for; empty for the first
 * @param {{ errorClass: ErrorClass }} error
 * @returns {boolean}
 */
function isAboutPage(pageToken, error) {
    return pageToken !== '' && ['data', 'undocumented', 'setup'].indexOf(error.errorClass) >= 0;
}

module.exports = {
    FOREIGN_ORDER: FOREIGN_ORDER,
    isAboutShop: isAboutShop,
    isAboutAny: isAboutAny,
    isAboutPage: isAboutPage
};
