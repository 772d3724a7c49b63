'use strict';

var hasMask = require('../../lifecycle/rules/address/mask');
var recipientAddress = require('../../lifecycle/rules/address/recipientAddress');
var lists = require('../../platform/rules/lists');

/** @typedef {import('../../lifecycle/rules/address/address').Address} Address */

/**
 * A part of an address, as people know it.
 * @typedef {'name' | 'street' | 'city' | 'postal_code' | 'state' | 'country' | 'phone'} AddressPart
 */

/**
 * Names the parts of an address that differ, and never what they contain. Case, blanks and signs make no difference;
 * neither does what one side masks or does not give.
 * @param {*} there - `recipient_address` of Get Order Detail
 * @param {Address} here
 * @returns {AddressPart[]}
 */
function compareAddress(there, here) {
    var shown = recipientAddress.readRecipientAddress(there);
    if (!shown) {
        return [];
    }
    return lists.namesThatHold([
        ['name', isOther(namesOf(shown), namesOf(here)[0])],
        [
            'street',
            shown.address1 !== undefined &&
                isOther(recipientAddress.readStreets(there), here.address1 + ' ' + here.address2)
        ],
        ['city', isOther([shown.city || ''], here.city)],
        ['postal_code', isOther([shown.postalCode || ''], here.postalCode)],
        ['state', isOtherState(shown.stateCode || '', here.stateCode)],
        ['country', isOther([shown.countryCode || ''], here.countryCode)],
        ['phone', isOtherPhone(shown.phone || '', here.phone)]
    ]);
}

/**
 * A name in both sequences: which part is the first one depends on the country.
 * @param {Partial<Address>} values
 * @returns {string[]}
 */
function namesOf(_ref) {
    var firstName = _ref.firstName,
        lastName = _ref.lastName;
    return [(firstName || '') + ' ' + (lastName || ''), (lastName || '') + ' ' + (firstName || '')];
}

/**
 * @param {string[]} there - ways to write the same
 * @param {string} here
 * @returns {boolean}
 */
function isOther(there, here) {
    var own = plain(here);
    var others = there
        .filter(function (text) {
            return !hasMask(text);
        })
        .map(plain);
    return (
        own !== '' &&
        !hasMask(here) &&
        others.some(function (text) {
            return text !== '';
        }) &&
        others.indexOf(own) < 0
    );
}

/**
 * One side may have the code of a state, and the other its name.
 * @param {string} there
 * @param {string} here
 * @returns {boolean}
 */
function isOtherState(there, here) {
    return plain(there).length === plain(here).length && isOther([there], here);
}

/**
 * One side may leave out the code of the country.
 * @param {string} there
 * @param {string} here
 * @returns {boolean}
 */
function isOtherPhone(there, here) {
    var numbers = [there, here].map(function (number) {
        return number.replace(/[^0-9]/g, '').replace(/^0+/, '');
    });
    var _ref = numbers.sort(function (one, other) {
            return other.length - one.length;
        }),
        longer = _ref[0],
        shorter = _ref[1];
    return shorter !== '' && !hasMask(here) && longer.slice(-shorter.length) !== shorter;
}

/**
 * @param {string} text
 * @returns {string}
 */
function plain(text) {
    return text.toUpperCase().replace(/[\s!-/:-@[-`{-~]+/g, '');
}

module.exports = compareAddress;
