'use strict';

var bearerToken = require('./rules/bearerToken');
var outcome = require('../platform/rules/outcome');
var crypto = require('../platform/crypto');
var json = require('../platform/json');
var log = require('../platform/log');
var refusedTokens = require('./store/refusedTokens');
var settings = require('../platform/settings');
var tokenModule = require('./store/token');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/**
 * Why a caller is not let in, with the status of the answer.
 * @typedef {Object} CallerRefusal
 * @property {401 | 503} status
 * @property {Outcome} outcome
 */

/**
 * Whether the caller may create orders: the instance itself is asked about its token, each time, and only a positive
 * answer lets it in. What cannot be a token, and what was refused within the last minute, is not asked about.
 * @param {(name: string) => string} header - reads a request header
 * @returns {CallerRefusal | null} null for a caller that may
 */
function verifyCaller(header) {
    // `x-is-authorization` goes first: a storefront under password protection needs `authorization` for itself.
    var token = bearerToken.bearerToken(header('x-is-authorization') || header('authorization'));
    if (token === '') {
        return unauthorized('no bearer token');
    }
    if (refusedTokens.wasRefused(token)) {
        return unauthorized('the token was refused within the last minute');
    }
    var check = tokenModule.checkToken(token);
    if (check.verdict === 'unknown') {
        return tryAgain(check.why);
    }
    if (check.verdict !== 'accepted') {
        if (check.verdict === 'refused') {
            refusedTokens.rememberRefused(token);
        }
        return unauthorized(check.why);
    }
    return clientRefusal(token);
}

/**
 * The token is genuine by now: what it says of its client counts.
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
    log.logOf('create').warn('CreateExternalOrder refused: ' + why);
    var msg = told || 'The token was not accepted';
    return { status: 401, outcome: outcome.rejected('unauthorized', '', 'a valid bearer token', msg) };
}

/**
 * Not the caller's fault: its order must come again.
 * @param {string} why
 * @returns {CallerRefusal}
 */
function tryAgain(why) {
    log.logOf('create').error('CreateExternalOrder could not check a token: ' + why);
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
