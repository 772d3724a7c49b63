'use strict';

var notice = require('./notice');

/** @typedef {import('./notice').Notice} Notice */

/**
 * A day as its reader writes days. @param iso - ISO 8601 UTC, or its first ten characters
 * @param {string} iso
 * @returns {Notice}
 */
function dayNotice(iso) {
    return notice.notice('time.day', partsOf(iso));
}

/**
 * A time as its reader writes times, with its zone, which is UTC. @param iso - ISO 8601 UTC
 * @param {string} iso
 * @returns {Notice}
 */
function utcNotice(iso) {
    return notice.notice('time.utc', partsOf(iso).concat([iso.substring(11, 16)]));
}

/**
 * @param {string} iso
 * @returns {string[]}
 */
function partsOf(iso) {
    return iso.substring(0, 10).split('-');
}

module.exports = {
    dayNotice: dayNotice,
    utcNotice: utcNotice
};
