'use strict';

var bearerToken = require('./rules/bearerToken');
var outcome = require('../platform/rules/outcome');
var crypto = require('../platform/crypto');
var json = require('../platform/json');
var logSeldom = require('../platform/logSeldom');
var refusedTokens = require('./store/refusedTokens');
var settings = require('../platform/settings');
var checkToken = require('./store/checkToken');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Why a caller is refused, and the HTTP status of the answer.
 * @typedef {Object} CallerRefusal
 * @property {401 | 503} status
 * @property {Outcome} outcome
 */

/**
 * Decides whether the caller may create orders. Asks the instance about the token of each request, and accepts only a
 * positive answer. Does not ask about malformed tokens, nor about those refused within the last minute.
 * @param {(name: string) => string} header - reads a request header by its name
 * @returns {CallerRefusal | null} null for a caller that may create orders
 */
function verifyCaller(header) {
    // `x-is-authorization` first: a password-protected storefront uses `authorization` for itself.
    var token = bearerToken.bearerToken(header('x-is-authorization') || header('authorization'));
    if (token === '') {
        return unauthorized('no bearer token');
    }
    if (refusedTokens.wasRefused(token)) {
        return unauthorized('the token was refused within the last minute');
    }
    var check = checkToken.checkToken(token);
    if (check.verdict === 'unknown') {
        return tryAgain(check.why);
    }
    if (check.verdict === 'refused') {
        refusedTokens.rememberRefusedToken(token);
        return unauthorized(check.why);
    }
    return clientRefusal(token);
}

/**
 * Checks the API client of a token that is known to be valid.
 * @param {string} token
 * @returns {CallerRefusal | null}
 */
function clientRefusal(token) {
    var allowed = settings.allowedClientIds();
    if (allowed.length === 0) {
        return null;
    }
    var clientId = bearerToken.clientIdOf(json.parseJson(crypto.decodeBase64Url(bearerToken.claimsPart(token))));
    if (clientId === '') {
        return unauthorized(
            'the token does not say which API client it was made for, and tiktokShopTokenClientIds names those allowed',
            'The token is valid but does not name its API client, and only named clients are allowed here'
        );
    }
    return allowed.indexOf(clientId) >= 0
        ? null
        : unauthorized('the API client is not on the allow list', 'The API client is not allowed to create orders');
}

/**
 * @param {string} why
 * @param {string} [told]
 * @returns {CallerRefusal}
 */
function unauthorized(why, told) {
    logSeldom('create', 'warn', 'CreateExternalOrder refused: ' + why);
    var msg = told || 'The token was not accepted';
    return { status: 401, outcome: outcome.rejected('unauthorized', '', 'a valid bearer token', msg) };
}

/**
 * The fault is not the caller's, so it should send the order again.
 * @param {string} why
 * @returns {CallerRefusal}
 */
function tryAgain(why) {
    logSeldom('create', 'error', 'CreateExternalOrder could not check a token: ' + why);
    return {
        status: 503,
        outcome: outcome.rejected(
            'try_again_later',
            '',
            '',
            'The token could not be checked; send the order again later'
        )
    };
}

module.exports = verifyCaller;
