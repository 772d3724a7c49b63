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
        ['street', shown.address1 !== undefined && isOtherStreet(there, here)],
        ['city', isOther([shown.city || ''], here.city)],
        ['postal_code', isOther([shown.postalCode || ''], here.postalCode)],
        ['state', isOtherState(shown.stateCode || '', here.stateCode)],
        ['country', isOther([shown.countryCode || ''], here.countryCode)],
        ['phone', isOtherPhone(shown.phone || '', here.phone)]
    ]);
}

/**
 * What both sides have of some parts, however it is spelled: it changes when one of them does. Quotes a buyer's
 * address, so keep no more than a keyed digest of it.
 * @param {*} there
 * @param {Address} here
 * @param {AddressPart[]} parts
 * @returns {string}
 */
function contentOf(there, here, parts) {
    var sides = [recipientAddress.readShownAddress(there), here].map(function (side) {
        return parts.map(function (part) {
            return plain(partOf(side, part));
        });
    });
    return JSON.stringify([parts, sides]);
}

/**
 * @param {Address} side
 * @param {AddressPart} part
 * @returns {string}
 */
function partOf(side, part) {
    switch (part) {
        case 'name':
            return namesOf(side)[0];
        case 'street':
            return side.address1 + ' ' + side.address2;
        case 'city':
            return side.city;
        case 'postal_code':
            return side.postalCode;
        case 'state':
            return side.stateCode;
        case 'country':
            return side.countryCode;
        default:
            return side.phone;
    }
}

/**
 * The street here may end with a district that TikTok gave once, and does not give now. A district has no number.
 * @param {*} there
 * @param {Address} values
 * @returns {boolean}
 */
function isOtherStreet(there, values) {
    var address1 = values.address1;
    var address2 = values.address2;
    var streets = recipientAddress.readStreets(there);
    var withoutDistrict = recipientAddress.lacksDistricts(there) ? address2.replace(/(^|, )[^,0-9]+$/, '') : address2;
    return isOther(streets, address1 + ' ' + address2) && isOther(streets, address1 + ' ' + withoutDistrict);
}

/**
 * A name in both sequences: which part is the first one depends on the country.
 * @param {Partial<Address>} partial
 * @returns {string[]}
 */
function namesOf(partial) {
    var firstName = partial.firstName;
    var lastName = partial.lastName;
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
    var result = numbers.sort(function (one, other) {
        return other.length - one.length;
    });
    var longer = result[0];
    var shorter = result[1];
    return shorter !== '' && !hasMask(here) && longer.slice(-shorter.length) !== shorter;
}

/**
 * @param {string} text
 * @returns {string}
 */
function plain(text) {
    return text.toUpperCase().replace(/[\s!-/:-@[-`{-~]/g, '');
}

module.exports = {
    compareAddress: compareAddress,
    contentOf: contentOf
};
