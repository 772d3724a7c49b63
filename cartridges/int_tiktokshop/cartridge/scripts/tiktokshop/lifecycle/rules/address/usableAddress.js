'use strict';

var visible = require('../../../platform/rules/visible');
var hasMask = require('./mask');

/** @typedef {import('./address').Address} Address */

var NEEDED = ['address1', 'city', 'countryCode'];

/**
 * The parts that an address lacks to be shipped to.
 * @param {Address} address
 * @returns {string[]}
 */
function missingParts(address) {
    return NEEDED.filter(function (name) {
        return visible.isBlank(address[name]);
    });
}

/**
 * Whether TikTok shows no more than parts of the address, as `2* ****** ***`.
 * @param {Address} address
 * @returns {boolean}
 */
function isMasked(address) {
    var shown = [address.firstName, address.lastName, address.address1, address.address2, address.city];
    return hasMask(shown.concat(address.postalCode).join(' '));
}

module.exports = {
    missingParts: missingParts,
    isMasked: isMasked
};
