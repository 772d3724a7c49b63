'use strict';

var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * What an error code of TikTok's Open API means for the caller.
 * Source: Open API "Common errors" and the error lists of the endpoint pages.
 * @typedef {'wait' | 'transient' | '*' | 'done' | 'data' | 'undocumented' | 'blocked' | 'token' | 'setup'} ErrorClass
 */

var CLASSES = {
    wait: [21011044],
    transient: [
        36009002, 36009003, 11001027, 11001031, 11006005, 11006026, 21001003, 21001008, 21001011, 21001043, 21001055,
        21008300, 21022029, 21022030, 21042001, 21042076, 25001028, 10002014, 10002015, 10006402, 10037002, 10037003,
        10037004, 11005010, 11006010, 11034023, 11034025, 11034037, 21001029, 21022026, 21022028, 21023022, 21023034,
        21034006, 25001042, 25001044, 25001058, 25007002, 25020008, 21004017, 21011053, 21011054
    ],

    unknown: [36009007],
    done: [
        11006021, 21008099, 21011006, 21011020, 21011040, 21042056, 25001045, 25001011, 25001051, 25011011, 25011012,
        25020003, 25020009, 25020010
    ],

    data: [
        21011022, 21004012, 21004015, 21004016, 11028006, 21011025, 21034012, 21011026, 21011048, 21011036, 21001001,
        11050001, 21008116, 21008117, 11001002, 21011005, 25001001, 36009021, 36009023, 21023046, 21042102, 21023059,
        25001010, 21021010, 21004024, 21008017, 21008043, 21011004, 21011012, 21011013, 21030005, 21030006, 11034002,
        21004006, 21004019, 21004020, 11003011, 11005004, 11021009, 11021010, 11021011, 11021012, 11021013, 11021014,
        11021015, 11021016, 11021017, 11021018, 11021019, 11021020, 11021021, 11021022, 11021023, 11021024, 11021025,
        11034009, 21004008, 21011037, 21014009, 21042067, 21042227, 11006013, 11006014, 21011003, 21011008, 21011029,
        21011031, 21011035, 21032001, 21022032, 21008109, 21023035, 21042057, 21042104, 10007014, 25007006, 25020005,
        10007002, 21004010, 25001014, 25001015, 25001016, 25001020, 25001021, 25001057, 25001003, 25001046, 25005010,
        25005011, 25005005, 25007007, 25011010, 25011013, 25011023, 25011025, 25011026, 25011032, 25011035, 25020004,
        25020011, 25020012
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

/** TikTok no longer takes the refresh token. Source: Open API "Authorization overview". */
var GRANT_ENDED = [36004001, 36004004, 36004005];

/**
 * Whether the seller has to authorize the app again. Any other error of a refresh may pass, and the refresh token stays
 * good.
 * @param {number} code
 * @returns {boolean}
 */
function hasGrantEnded(code) {
    return GRANT_ENDED.indexOf(code) >= 0;
}

/** The access token has expired for good, or lacks a scope. Source: Open API "Common errors". */
var ACCESS_ENDED = [105002, 105005];

/**
 * Whether an error of a call means that the seller has to authorize the app again, and not that the app is set up
 * wrongly.
 * @param {number} code
 * @returns {boolean}
 */
function needsSeller(code) {
    return hasGrantEnded(code) || ACCESS_ENDED.indexOf(code) >= 0;
}

/** Texts about what a person should do, where TikTok's own message does not say it. */
var REMEDIES = {
    105002: 'remedy.token_expired',
    105005: 'remedy.scope_missing',
    106001: 'remedy.signature_refused',
    106013: 'remedy.cipher_missing',
    101000: 'remedy.token_of_other_shop',
    36009033: 'remedy.address_not_allowed',
    36009014: 'remedy.version_retired',
    21008106: 'remedy.not_in_market',
    21008116: 'remedy.delivery_option_unknown',
    21011022: 'remedy.tracking_refused',
    21011025: 'remedy.tracking_number_taken',
    21034012: 'remedy.tracking_number_taken',
    21004012: 'remedy.tracking_number_characters',
    21011007: 'remedy.after_sale_open',
    21008044: 'remedy.after_sale_open'
};

/** How much of TikTok's own words is kept, in characters: escaped, it still fits into an attribute. */
var SHOWN = 500;

/**
 * The class of an error code.
 * @param {number} code
 * @returns {ErrorClass}
 */
function classOf(code) {
    var found = Object.keys(CLASSES).filter(function (name) {
        return CLASSES[name].indexOf(code) >= 0;
    });
    return found[0] || 'undocumented';
}

/**
 * Whether the code is in our table.
 * @param {number} code
 * @returns {boolean}
 */
function isKnownCode(code) {
    return classOf(code) !== 'undocumented';
}

/**
 * What a person is told about an error of TikTok: what to do about it, else TikTok's own message.
 * @param {number} code
 * @param {string} message
 * @returns {Notice}
 */
function errorNotice(code, message) {
    var remedy = REMEDIES[String(code)];
    return remedy ? notice.notice(remedy) : messageNotice(message);
}

/**
 * What a person has to do about a shop for which TikTok refuses all calls with a code.
 * @param {number} code
 * @returns {Notice}
 */
function refusalRemedy(code) {
    var remedy = REMEDIES[String(code)];
    if (remedy) {
        return notice.notice(remedy);
    }
    return notice.notice(isKnownCode(code) ? 'remedy.app_or_token' : 'remedy.shop_inactive');
}

/**
 * TikTok's own words, in TikTok's language.
 * @param {string} message
 * @returns {Notice}
 */
function messageNotice(message) {
    return notice.notice('tiktok.message', [message.substring(0, SHOWN)]);
}

/**
 * Whether a retry is useless until a person has acted.
 * @param {ErrorClass} errorClass
 * @returns {boolean}
 */
function needsPerson(errorClass) {
    return errorClass === 'data' || errorClass === 'blocked';
}

module.exports = {
    hasGrantEnded: hasGrantEnded,
    needsSeller: needsSeller,
    classOf: classOf,
    isKnownCode: isKnownCode,
    errorNotice: errorNotice,
    refusalRemedy: refusalRemedy,
    messageNotice: messageNotice,
    needsPerson: needsPerson
};
