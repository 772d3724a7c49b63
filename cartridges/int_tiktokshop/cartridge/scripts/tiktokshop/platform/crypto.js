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

/** Length of a random key: the hex digits of a SHA-256 hash. */
var KEY_LENGTH = 64;

/**
 * A random key. The documentation calls the parameter of `nextBytes` both bits and bytes; either gives enough.
 * @returns {string}
 */
function randomHex() {
    return Encoding.toHex(new SecureRandom().nextBytes(256)).slice(0, KEY_LENGTH).toLowerCase();
}

/**
 * Decodes a base64url value, such as a part of a JSON web token.
 * @param {string} value
 * @returns {string} the text; empty for anything else, and for bytes that are no UTF-8, at which the platform may
 *     throw. Source: platform doc StringUtils.decodeBase64
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
