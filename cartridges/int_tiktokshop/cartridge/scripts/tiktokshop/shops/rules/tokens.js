'use strict';

var apiAnswer = require('../../openapi/rules/apiAnswer');
var durations = require('../../platform/rules/durations');
var fields = require('../../platform/rules/input/fields');

/** @typedef {import('../../platform/rules/input/source').Source} Source */

/**
 * Tokens as TikTok hands them out.
 * @typedef {Object} Tokens
 * @property {string} accessToken - Empty for one that cannot be read.
 * @property {number} accessTokenExpiresAt - In seconds since the epoch; 0 where TikTok does not tell it as documented.
 * @property {string} refreshToken
 * @property {number} refreshTokenExpiresAt
 */

/**
 * What a seller has granted, as TikTok tells it.
 * @typedef {Object} Granted
 * @property {Tokens} tokens
 * @property {string[]} scopes
 * @property {*} openId - The seller as TikTok names it, of whatever type; undefined for none.
 * @property {string} doubt - What differs in the answer from TikTok's documentation; empty for nothing.
 */

/**
 * What was granted, or the code of TikTok's refusal; 0 where the answer was not one of TikTok.
 * @typedef {({ ok: true } & Granted) | { ok: false, code: number, msg: string }} TokenAnswer
 */

/** A token that is longer would not fit where tokens are kept. */
var MAX_TOKEN = 4000;

/**
 * Reads the answer of token/get and token/refresh. TikTok takes a code and a refresh token once: a token that can be
 * read is taken, whatever else is wrong with the answer.
 * Despite their names, `*_expire_in` are times. Source: Open API "Authorization overview".
 * @param {*} body - parsed JSON
 * @returns {TokenAnswer}
 */
function readTokenAnswer(body) {
    var envelope = apiAnswer.readEnvelope(body);
    var answer = envelope.source;
    if (!answer.faults.first && envelope.code !== 0) {
        return { ok: false, code: envelope.code, msg: envelope.message };
    }
    var data = apiAnswer.dataOf(answer);
    var tokens = {
        accessToken: readToken(data, 'access_token'),
        accessTokenExpiresAt: readEnd(data, 'access_token_expire_in'),
        refreshToken: readToken(data, 'refresh_token'),
        refreshTokenExpiresAt: readEnd(data, 'refresh_token_expire_in')
    };
    var first = answer.faults.first;
    var doubt = first ? 'the answer of TikTok is not as documented: ' + first.msg : '';
    return tokens.accessToken === '' && tokens.refreshToken === ''
        ? { ok: false, code: 0, msg: doubt }
        : { ok: true, tokens: tokens, scopes: readScopes(data), openId: data.fields.open_id, doubt: doubt };
}

/**
 * Whether a seller can be connected with these tokens.
 * @param {Tokens} tokens
 * @returns {boolean}
 */
function areComplete(tokens) {
    return tokens.accessToken !== '' && tokens.refreshToken !== '';
}

/**
 * @param {Source} data
 * @param {string} name
 * @returns {string}
 */
function readToken(data, name) {
    return (
        readOn(data, function (source) {
            return fields.requiredText(source, name, MAX_TOKEN);
        }) || ''
    );
}

/**
 * @param {Source} data
 * @param {string} name
 * @returns {number}
 */
function readEnd(data, name) {
    return (
        readOn(data, function (source) {
            return apiAnswer.requiredTime(source, name);
        }) || 0
    );
}

/**
 * Reads a field whatever was wrong before it, and notes the first fault of all. @returns null for a field that is wrong
 * itself
 * @template T
 * @param {Source} data
 * @param {(source: Source) => T} read
 * @returns {T | null}
 */
function readOn(data, read) {
    var own = { first: null };
    var value = read({ fields: data.fields, path: data.path, faults: own });
    data.faults.first = data.faults.first || own.first;
    return own.first ? null : value;
}

/**
 * Scopes are only shown: without them the tokens are no worse.
 * @param {Source} data
 * @returns {string[]}
 */
function readScopes(data) {
    var scopes = data.fields.granted_scopes;
    return Array.isArray(scopes)
        ? scopes.filter(function (scope) {
              return typeof scope === 'string';
          })
        : [];
}

/** How long tokens are relied on where TikTok does not tell: so the access token is renewed the next day, and operations are warned. */
var ACCESS_ASSUMED = 2 * durations.DAY;
var REFRESH_ASSUMED = 7 * durations.DAY;

/** TikTok names no later end: an authorization lasts a year. */
var LONGEST = 10 * 365 * durations.DAY;

/**
 * When an access token ends.
 * @param {number} told - in seconds; 0 for unknown. What is no time to come counts as unknown
 * @param {number} now - milliseconds since the epoch, as the result
 * @returns {number}
 */
function accessEnd(told, now) {
    return isToCome(told, now) ? told * 1000 : now + ACCESS_ASSUMED;
}

/**
 * When a refresh token ends, and with it the authorization.
 * @param {number} told
 * @param {number} known - when the one before it ended, in milliseconds; 0 for unknown
 * @param {number} now
 * @returns {number}
 */
function refreshEnd(told, known, now) {
    if (isToCome(told, now)) {
        return told * 1000;
    }
    var assumed = now + REFRESH_ASSUMED;
    return known > now ? Math.min(known, assumed) : assumed;
}

/**
 * @param {number} told
 * @param {number} now
 * @returns {boolean}
 */
function isToCome(told, now) {
    return told * 1000 > now && told * 1000 <= now + LONGEST;
}

module.exports = {
    readTokenAnswer: readTokenAnswer,
    areComplete: areComplete,
    accessEnd: accessEnd,
    refreshEnd: refreshEnd
};
