'use strict';

/**
 * What an error code of TikTok's Open API means for the caller.
 * Source: Open API "Common errors" and the error lists of the endpoint pages.
 * @typedef {'wait' | 'transient' | '*' | 'done' | 'data' | 'blocked' | 'token' | 'setup'} ErrorClass
 */

var CLASSES = {
    wait: [21011044],
    transient: [
        36009002, 36009003, 11001027, 11001031, 11006005, 11006026, 21001003, 21001008, 21001011, 21001043, 21001055,
        21008300, 21022029, 21022030, 21042001, 21042076, 25001028, 10002014, 10002015, 10006402, 10037002, 10037003,
        10037004
    ],

    unknown: [36009007],
    done: [
        11006021, 21008099, 21011006, 21011020, 21011040, 21042056, 25001045, 25001011, 25001051, 25011011, 25011012,
        25020003, 25020009, 25020010
    ],

    data: [
        21011022, 21004012, 21004015, 21004016, 11028006, 21011025, 21034012, 21011026, 21011048, 21011036, 21001001,
        11050001
    ],

    blocked: [
        21011007, 21008044, 21011041, 21011042, 21008025, 21011030, 21011027, 21011049, 21011050, 21011051, 21011052,
        21008042, 21022025, 21011033, 21011046, 21011043
    ],

    token: [105002],
    setup: [
        21011028, 21008111, 21011001, 105005, 21008106, 36009004, 36009009, 36009010, 36009014, 36009022, 36009033,
        101000, 106001, 106013, 36004001, 36004004, 36004005
    ]
};

/** What a person should do, where TikTok's own message does not say it. */
var REMEDIES = {
    105002: 'The access token has expired and could not be refreshed: connect the shop again.',
    105005: 'The app or the token lacks a scope: add it in Partner Center and connect the shop again.',
    106001: 'TikTok did not accept the signature: check the app secret in the credential of tiktokshop.openapi.',
    106013: 'The shop cipher is missing: connect the shop again.',
    101000: 'The token does not belong to this shop: connect the shop again.',
    36009033:
        'TikTok does not accept calls from this address: put the address of the instance on the allow list of the app.',
    36009014: 'TikTok has retired this version of the call: update the cartridge.',
    21008106: 'This call does not exist in the market of the shop: check the region of the connected shop.',
    21008116: 'The delivery option is not known to TikTok: check the shipping settings in Seller Center.',
    21011022: 'TikTok does not accept the carrier or tracking number: correct it and retry.',
    21011025: 'TikTok has another package under this tracking number: correct it and retry.',
    21034012: 'TikTok has another package under this tracking number: correct it and retry.',
    21004012: 'The tracking number has special characters: correct it and retry.',
    21011007: 'There is an open after-sale request: answer it in Seller Center, then retry.',
    21008044: 'There is an open after-sale request: answer it in Seller Center, then retry.'
};

/**
 * The class of an error code; `data` for an unknown code, so that a person looks at it.
 * @param {number} code
 * @returns {ErrorClass}
 */
function classOf(code) {
    var found = Object.keys(CLASSES).filter(function (name) {
        return CLASSES[name].indexOf(code) >= 0;
    });
    return found[0] || 'data';
}

/**
 * Whether the code is in our table.
 * @param {number} code
 * @returns {boolean}
 */
function isKnownCode(code) {
    return Object.keys(CLASSES).some(function (name) {
        return CLASSES[name].indexOf(code) >= 0;
    });
}

/**
 * What a person should do about a code; empty when TikTok's message says it.
 * @param {number} code
 * @returns {string}
 */
function remedyFor(code) {
    return REMEDIES[String(code)] || '';
}

/**
 * Whether a retry is useless until a person has acted.
 * @param {ErrorClass} errorClass
 * @returns {boolean}
 */
function needsPerson(errorClass) {
    return errorClass === 'data' || errorClass === 'blocked';
}

/**
 * Whether the call is retried without a person.
 * @param {ErrorClass} errorClass
 * @returns {boolean}
 */
function isRetried(errorClass) {
    return errorClass === 'wait' || errorClass === 'transient' || errorClass === 'unknown' || errorClass === 'token';
}

module.exports = {
    classOf: classOf,
    isKnownCode: isKnownCode,
    remedyFor: remedyFor,
    needsPerson: needsPerson,
    isRetried: isRetried
};
