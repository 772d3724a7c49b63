'use strict';

var input = require('./input');

/**
 * Reads the answer of token/get and token/refresh.
 * Despite their names, `*_expire_in` are times. Source: Open API "Authorization overview".
 * @param body - parsed JSON
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

function isText(value) {
    return typeof value === 'string' && value !== '';
}

module.exports = {
    readTokenAnswer: readTokenAnswer
};
