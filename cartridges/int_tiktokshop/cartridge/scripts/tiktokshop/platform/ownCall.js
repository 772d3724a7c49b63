'use strict';

var clock = require('./clock');
var crypto = require('./crypto');
var instance = require('./instance');
var keys = require('./keys');
var isSameText = require('./rules/isSameText');
var longestText = require('./rules/longestText');

/** Name of the key that only this instance has. */
var KEY = 'own-calls';
var TIME_HEADER = 'x-tiktokshop-time';
var SIGNATURE_HEADER = 'x-tiktokshop-signature';

/** How old a signed call may be, in seconds. */
var OLDEST = 5 * 60;

/**
 * Headers that prove to a controller of this site that a job of this instance has sent the body. Needs no transaction.
 * @param {string} body
 * @returns {{ [name: string]: string }}
 */
function signOwnCall(body) {
    keys.ensureKey(KEY);
    var time = String(clock.epochSeconds());
    var headers = {};
    headers[TIME_HEADER] = time;
    headers[SIGNATURE_HEADER] = signatureOf(time, body);
    return headers;
}

/**
 * Whether a request is a call of this instance to itself.
 * @param {() => string | null} readBody - reads the body, which is left unread where it cannot be one; gives null for
 *     one that is too long
 * @param {(name: string) => string} header - reads a request header by its name
 * @returns {boolean}
 */
function isOwnCall(readBody, header) {
    var signature = header(SIGNATURE_HEADER);
    var time = header(TIME_HEADER);
    if (signature === '' || keys.getKey(KEY) === '' || !/^\d{1,12}$/.test(time) || !isFresh(Number(time))) {
        return false;
    }
    var body = readBody();
    return (
        body !== null &&
        longestText.fitTogether(signedTexts(time, body)) &&
        isSameText(signatureOf(time, body), signature)
    );
}

/**
 * @param {number} time - seconds since the epoch
 * @returns {boolean}
 */
function isFresh(time) {
    return Math.abs(clock.epochSeconds() - time) <= OLDEST;
}

/**
 * @param {string} time
 * @param {string} body
 * @returns {string}
 */
function signatureOf(time, body) {
    return crypto.hmacSha256Hex(signedTexts(time, body).join('\n'), keys.getKey(KEY));
}

/**
 * A call to one site is no call to another.
 * @param {string} time
 * @param {string} body
 * @returns {string[]}
 */
function signedTexts(time, body) {
    return [instance.currentSiteId(), time, body];
}

module.exports = {
    signOwnCall: signOwnCall,
    isOwnCall: isOwnCall
};
