'use strict';

var districtsModule = require('./districts');
var hasMask = require('./mask');
var source = require('../../../platform/rules/input/source');
var xmlText = require('../../../platform/rules/xmlText');

/** @typedef {import('./address').Address} Address */

/** @typedef {{ [name: string]: * }} Fields */

/**
 * Reads `recipient_address` of Get Order Detail.
 * @param {*} value
 * @returns {Partial<Address> | null} the parts that are given; null for a missing or masked address, so that asterisks
 *     overwrite nothing
 */
function readRecipientAddress(value) {
    return source.isObject(value) && !isMasked(value) ? given(readShownAddress(value)) : null;
}

/**
 * Reads `recipient_address` as TikTok shows it, with masks; parts that are not given are empty.
 * @param {*} value
 * @returns {Address}
 */
function readShownAddress(value) {
    return addressOf(source.isObject(value) ? value : {});
}

/**
 * The street as one text, in the ways in which it may stand here: as the cartridge writes it, without the districts
 * that it appends, and with its lines in TikTok's sequence.
 * @param {*} value
 * @returns {string[]}
 */
function readStreets(value) {
    var fields = source.isObject(value) ? value : {};
    var result = readShownAddress(value);
    var address1 = result.address1;
    var address2 = result.address2;
    var lines = ['BR', ''].map(function (country) {
        return linesOf(fields, country).join(' ');
    });
    return [address1 + ' ' + address2, textOf(fields.address_detail)].concat(lines);
}

/**
 * Whether TikTok gives no districts of an address, although the cartridge has appended one to the street if it did
 * before.
 * @param {*} value
 * @returns {boolean}
 */
function lacksDistricts(value) {
    var fields = source.isObject(value) ? value : {};
    return districtsOf(fields).length === 0 && districtsModule.appendsDistrict(textOf(fields.region_code));
}

/**
 * @param {Fields} fields
 * @returns {Fields[]}
 */
function districtsOf(fields) {
    return Array.isArray(fields.district_info) ? fields.district_info.filter(source.isObject) : [];
}

/**
 * @param {Fields} value
 * @returns {Address}
 */
function addressOf(value) {
    var countryCode = textOf(value.region_code);
    var districts = districtsModule.readDistricts(
        countryCode,
        districtsOf(value).map(function (info) {
            return {
                level: textOf(info.address_level),
                levelName: textOf(info.address_level_name),
                name: textOf(info.address_name),
                isoCode: textOf(info.iso_code)
            };
        })
    );
    var lines = linesOf(value, countryCode);
    return {
        firstName: textOf(value.first_name_local_script) || textOf(value.first_name),
        lastName: textOf(value.last_name_local_script) || textOf(value.last_name) || textOf(value.name),
        address1: lines[0] || textOf(value.address_detail),
        address2: lines.slice(1).concat(districts.more).join(', '),
        city: districts.city || textOf(value.post_town),
        postalCode: textOf(value.postal_code),
        stateCode: districts.state,
        countryCode: countryCode,
        phone: textOf(value.phone_number)
    };
}

/**
 * The lines of the street that are given. In Brazil the street itself is the second. Source: as for the districts.
 * @param {Fields} address
 * @param {string} countryCode
 * @returns {string[]}
 */
function linesOf(address, countryCode) {
    var numbers = countryCode === 'BR' ? [2, 3, 1, 4] : [1, 2, 3, 4];
    return numbers
        .map(function (number) {
            return textOf(address['address_line' + number]);
        })
        .filter(function (line) {
            return line !== '';
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
    return typeof value === 'string' ? xmlText.readableText(value).trim() : '';
}

module.exports = {
    readRecipientAddress: readRecipientAddress,
    readShownAddress: readShownAddress,
    readStreets: readStreets,
    lacksDistricts: lacksDistricts
};
