'use strict';

var apiAnswer = require('../../openapi/rules/apiAnswer');
var input = require('../../platform/rules/input');

/** @typedef {import('../../platform/rules/input').Source} Source */

/**
 * Tokens as TikTok hands them out; times in seconds since the epoch.
 * @typedef {Object} Tokens
 * @property {string} accessToken
 * @property {number} accessTokenExpiresAt
 * @property {string} refreshToken
 * @property {number} refreshTokenExpiresAt
 */

/**
 * Tokens with what they allow and who allows it, or the code of TikTok's refusal; 0 where the answer was not one of
 * TikTok.
 * @typedef {{ ok: true, tokens: Tokens, scopes: string[], openId: string } | { ok: false, code: number, msg: string }}
 *     TokenAnswer
 */

/** A token that is longer would not fit where tokens are kept. */
var MAX_TOKEN = 4000;
var MAX_ID = 200;

/**
 * Reads the answer of token/get and token/refresh.
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
        accessToken: input.requiredText(data, 'access_token', MAX_TOKEN),
        accessTokenExpiresAt: apiAnswer.requiredTime(data, 'access_token_expire_in'),
        refreshToken: input.requiredText(data, 'refresh_token', MAX_TOKEN),
        refreshTokenExpiresAt: apiAnswer.requiredTime(data, 'refresh_token_expire_in')
    };
    var scopes = readScopes(data);
    var openId = input.optionalText(data, 'open_id', MAX_ID);
    if (answer.faults.first) {
        return { ok: false, code: 0, msg: 'the answer of TikTok is not as documented: ' + answer.faults.first.msg };
    }
    return { ok: true, tokens: tokens, scopes: scopes, openId: openId };
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

module.exports = readTokenAnswer;
