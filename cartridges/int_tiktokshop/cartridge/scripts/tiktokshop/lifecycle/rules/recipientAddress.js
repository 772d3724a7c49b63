'use strict';

var hasMask = require('./mask');
var input = require('../../platform/rules/input');
var xmlText = require('../../platform/rules/xmlText');

/** @typedef {import('./address').Address} Address */

/** @typedef {{ [name: string]: * }} Fields */

/**
 * Reads `recipient_address` of Get Order Detail.
 * @param {*} value
 * @returns {Partial<Address> | null} the parts that are given; null for a missing or masked address, so that asterisks
 *     overwrite nothing
 */
function readRecipientAddress(value) {
    if (!input.isObject(value) || isMasked(value)) {
        return null;
    }
    var districts = Array.isArray(value.district_info) ? value.district_info.filter(input.isObject) : [];
    var state = district(districts, 'L1');
    var city = textOf(district(districts, 'L3').address_name) || textOf(value.post_town);
    return given({
        firstName: textOf(value.first_name),
        lastName: textOf(value.last_name) || textOf(value.name),
        address1: textOf(value.address_line1) || textOf(value.address_detail),
        address2: textOf(value.address_line2),
        city: city,
        postalCode: textOf(value.postal_code),
        stateCode: textOf(state.iso_code) || textOf(state.address_name),
        countryCode: textOf(value.region_code),
        phone: textOf(value.phone_number)
    });
}

/**
 * Some markets mask the phone number in every status, so it is not a sign that the rest is masked.
 * @param {Fields} address
 * @returns {boolean}
 */
function isMasked(address) {
    return ['name', 'first_name', 'last_name', 'address_line1', 'address_detail', 'postal_code'].some(function (name) {
        return hasMask(textOf(address[name]));
    });
}

/**
 * @param {Fields[]} districts
 * @param {string} level
 * @returns {Fields}
 */
function district(districts, level) {
    return (
        districts.filter(function (entry) {
            return entry.address_level === level;
        })[0] || {}
    );
}

/**
 * The parts that are neither empty nor masked.
 * @param {Address} address
 * @returns {Partial<Address>}
 */
function given(address) {
    var known = {};
    Object.keys(address).forEach(function (name) {
        if (address[name] !== '' && !hasMask(address[name])) {
            known[name] = address[name];
        }
    });
    return known;
}

/**
 * @param {*} value
 * @returns {string}
 */
function textOf(value) {
    return typeof value === 'string' ? xmlText.withoutLostCharacters(xmlText.xmlText(value)).trim() : '';
}

module.exports = readRecipientAddress;
