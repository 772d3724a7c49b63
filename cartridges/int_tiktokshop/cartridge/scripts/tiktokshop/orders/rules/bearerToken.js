'use strict';

var input = require('../../platform/rules/input');

/** Longer than any token of Salesforce's; a request line and its headers have no more room either. */
var LONGEST = 8192;

/** Shorter is nothing that could not be guessed. */
var SHORTEST = 16;

/** Characters of a bearer token. Source: RFC 6750, section 2.1. */
var CHARACTERS = /^[A-Za-z0-9._~+/-]+=*$/;

/**
 * The token of a header.
 * @param {string} value - for example `Bearer eyJhbGci…`
 * @returns {string} empty when there is none that could be valid
 */
function bearerToken(value) {
    var found = /^Bearer +(\S+) *$/i.exec(value);
    var token = found ? found[1] : '';
    return token.length >= SHORTEST && token.length <= LONGEST && CHARACTERS.test(token) ? token : '';
}

/**
 * The part of a JSON web token that says for whom it was made, as it is written; empty for an opaque token.
 * @param {string} token
 * @returns {string}
 */
function claimsPart(token) {
    return token.split('.')[1] || '';
}

/**
 * The API client that a token was made for.
 * @param {*} claims - parsed JSON of the claims
 * @returns {string} empty where they do not say it
 */
function clientIdOf(claims) {
    var id = input.isObject(claims) ? claims.client_id || claims.sub : '';
    return typeof id === 'string' ? id : '';
}

module.exports = {
    bearerToken: bearerToken,
    claimsPart: claimsPart,
    clientIdOf: clientIdOf
};
