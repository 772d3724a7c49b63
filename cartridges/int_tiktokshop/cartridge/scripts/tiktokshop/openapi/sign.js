'use strict';

/**
 * Query parameters by name, not encoded.
 * @typedef {{ [name: string]: string }} Query
 */

/**
 * HMAC-SHA256 of a text with a key, both UTF-8, as lower case hex.
 * @typedef {(text: string, key: string) => string} HmacSha256Hex
 */

/**
 * The text to sign: secret, path, sorted query without `sign` and `access_token`, the exact body, secret. Values are
 * not URL-encoded. Source: Open API "Sign your API request".
 * @param {string} secret
 * @param {string} path - for example /order/202309/orders/search
 * @param {Query} query
 * @param {string} body - exactly as sent; empty for none
 * @returns {string}
 */
function signedText(secret, path, query, body) {
    var pairs = Object.keys(query)
        .filter(function (name) {
            return name !== 'sign' && name !== 'access_token';
        })
        .sort()
        .map(function (name) {
            return name + query[name];
        });
    return secret + path + pairs.join('') + body + secret;
}

/**
 * The signature of a request.
 * @param {HmacSha256Hex} hmac
 * @param {string} secret
 * @param {string} path
 * @param {Query} query
 * @param {string} body
 * @returns {string}
 */
function sign(hmac, secret, path, query, body) {
    return hmac(signedText(secret, path, query, body), secret).toLowerCase();
}

module.exports = {
    signedText: signedText,
    sign: sign
};
