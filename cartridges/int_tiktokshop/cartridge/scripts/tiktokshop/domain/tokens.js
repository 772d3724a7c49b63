'use strict';

var input = require('./input');

/**
 * Tokens as TikTok hands them out; times in seconds since the epoch.
 * @typedef {Object} Tokens
 * @property {string} accessToken
 * @property {number} accessTokenExpiresAt
 * @property {string} refreshToken
 * @property {number} refreshTokenExpiresAt
 */

/**
 * Tokens with what they allow, or the code of TikTok's refusal; 0 where the answer was not one of TikTok.
 * @typedef {{ ok: true, tokens: Tokens, scopes: string[] } | { ok: false, code: number }} TokenAnswer
 */

/**
 * Reads the answer of token/get and token/refresh.
 * Despite their names, `*_expire_in` are times. Source: Open API "Authorization overview".
 * @param {*} body - parsed JSON
 * @returns {TokenAnswer}
 */
function readTokenAnswer(body) {
    if (!input.isObject(body) || body.code !== 0) {
        return { ok: false, code: input.isObject(body) && typeof body.code === 'number' ? body.code : 0 };
    }
    var data = input.isObject(body.data) ? body.data : {};
    var scopes = Array.isArray(data.granted_scopes) ? data.granted_scopes.map(String) : [];
    if (!isText(data.access_token) || !isText(data.refresh_token)) {
        return { ok: false, code: 0 };
    }
    var tokens = {
        accessToken: data.access_token,
        accessTokenExpiresAt: Number(data.access_token_expire_in),
        refreshToken: data.refresh_token,
        refreshTokenExpiresAt: Number(data.refresh_token_expire_in)
    };
    return { ok: true, tokens: tokens, scopes: scopes };
}

/**
 * @param {*} value
 * @returns {boolean}
 */
function isText(value) {
    return typeof value === 'string' && value !== '';
}

module.exports = readTokenAnswer;
