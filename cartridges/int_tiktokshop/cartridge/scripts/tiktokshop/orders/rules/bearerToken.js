'use strict';

var source = require('../../platform/rules/input/source');

/** Longer than any Salesforce token, and as much as request headers can hold. */
var LONGEST = 8192;

/** Anything shorter could be guessed. */
var SHORTEST = 16;

/** Characters of a bearer token. Source: RFC 6750, section 2.1. */
var CHARACTERS = /^[A-Za-z0-9._~+/-]+=*$/;

/**
 * The token in an authorization header.
 * @param {string} value - for example `Bearer eyJhbGci…`
 * @returns {string} empty when it cannot be a valid token
 */
function bearerToken(value) {
    var found = /^Bearer +(\S+) *$/i.exec(value);
    var token = found ? found[1] : '';
    return token.length >= SHORTEST && token.length <= LONGEST && CHARACTERS.test(token) ? token : '';
}

/**
 * The claims part of a JSON web token, still encoded; empty for an opaque token.
 * @param {string} token
 * @returns {string}
 */
function claimsPart(token) {
    return token.split('.')[1] || '';
}

/**
 * The API client that a token was issued to.
 * @param {*} claims - the claims as parsed JSON
 * @returns {string} empty when they do not name it
 */
function clientIdOf(claims) {
    var id = source.isObject(claims) ? claims.client_id || claims.sub : '';
    return typeof id === 'string' ? id : '';
}

module.exports = {
    bearerToken: bearerToken,
    claimsPart: claimsPart,
    clientIdOf: clientIdOf
};
