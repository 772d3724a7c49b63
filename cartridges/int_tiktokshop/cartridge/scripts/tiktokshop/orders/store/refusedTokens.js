'use strict';

var cacheNamed = require('../../platform/cacheNamed');
var crypto = require('../../platform/crypto');

/** Declared in caches.json, which sets how long a refusal counts. Without it, every token is checked. */
var CACHE = 'TikTokShopRefusedTokens';

/**
 * Whether the instance refused a token within the last minute, as far as this application server knows.
 * @param {string} token
 * @returns {boolean}
 */
function wasRefused(token) {
    var cache = cacheNamed(CACHE);
    return cache !== null && cache.get(keyOf(token)) === true;
}

/**
 * Remembers that the instance refuses a token.
 * @param {string} token
 */
function rememberRefusedToken(token) {
    var cache = cacheNamed(CACHE);
    if (cache) {
        cache.put(keyOf(token), true);
    }
}

/**
 * Cache keys may appear in logs, so the key is a hash of the token. Source: platform doc dw.system.Cache.
 * @param {string} token
 * @returns {string}
 */
function keyOf(token) {
    return crypto.hmacSha256Hex(token, CACHE);
}

module.exports = {
    wasRefused: wasRefused,
    rememberRefusedToken: rememberRefusedToken
};
