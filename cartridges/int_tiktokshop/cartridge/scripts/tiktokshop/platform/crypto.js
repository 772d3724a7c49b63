'use strict';

var Encoding = require('dw/crypto/Encoding');
var Mac = require('dw/crypto/Mac');
var SecureRandom = require('dw/crypto/SecureRandom');
var StringUtils = require('dw/util/StringUtils');

/**
 * HMAC-SHA256 of a text with a key, both UTF-8, as lower case hex.
 * @param {string} text
 * @param {string} key
 * @returns {string}
 */
function hmacSha256Hex(text, key) {
    return Encoding.toHex(new Mac(Mac.HMAC_SHA_256).digest(text, key)).toLowerCase();
}

/** Length of a random key: as many hex digits as SHA-256 has. */
var KEY_LENGTH = 64;

/**
 * A random key. The documentation calls the parameter of `nextBytes` bits and bytes: either way this is enough.
 * @returns {string}
 */
function randomHex() {
    return Encoding.toHex(new SecureRandom().nextBytes(256)).slice(0, KEY_LENGTH).toLowerCase();
}

/**
 * Text of a base64url value, as the parts of a JSON web token are.
 * @param {string} value
 * @returns {string} empty for what is none, and for bytes that are no UTF-8: the platform throws at those, or does not
 *     say what it makes of them. Source: platform doc StringUtils.decodeBase64
 */
function decodeBase64Url(value) {
    if (!/^[A-Za-z0-9_-]+$/.test(value) || value.length % 4 === 1) {
        return '';
    }
    var padding = '==='.slice((value.length + 3) % 4);
    try {
        return StringUtils.decodeBase64(value.replace(/-/g, '+').replace(/_/g, '/') + padding);
    } catch (e) {
        return '';
    }
}

/**
 * Value of an `Authorization` header for user and password.
 * @param {string} user
 * @param {string} password
 * @returns {string}
 */
function basicAuthorization(user, password) {
    return 'Basic ' + StringUtils.encodeBase64(user + ':' + password);
}

module.exports = {
    hmacSha256Hex: hmacSha256Hex,
    randomHex: randomHex,
    decodeBase64Url: decodeBase64Url,
    basicAuthorization: basicAuthorization
};
