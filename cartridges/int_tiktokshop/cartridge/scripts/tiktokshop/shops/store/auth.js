'use strict';

var httpCall = require('../../platform/outgoing/httpCall');

/** @typedef {import('../../platform/outgoing/httpCall').ServiceAnswer} ServiceAnswer */

var SERVICE = 'tiktokshop.auth';

/**
 * Exchanges a refresh token for new tokens. Source: Open API "Authorization overview", /api/v2/token/refresh.
 * @param {string} token
 * @returns {ServiceAnswer}
 */
function refreshToken(token) {
    return callAuth('refresh', 'refresh_token=' + encodeURIComponent(token) + '&grant_type=refresh_token');
}

/**
 * Exchanges the code of TikTok's authorization page for tokens. It is valid for 30 minutes, and once.
 * Source: Open API "Authorization overview", /api/v2/token/get.
 * @param {string} authCode
 * @returns {ServiceAnswer}
 */
function redeemCode(authCode) {
    return callAuth('get', 'auth_code=' + encodeURIComponent(authCode) + '&grant_type=authorized_code');
}

/**
 * Address of the authorization server, app key and app secret.
 * @returns {{ url: string, user: string, password: string }}
 */
function authCredential() {
    return httpCall.credentialOf(SERVICE);
}

/**
 * @param {'get' | 'refresh'} action
 * @param {string} query
 * @returns {ServiceAnswer}
 */
function callAuth(action, query) {
    var app = httpCall.credentialOf(SERVICE);
    var keys = 'app_key=' + encodeURIComponent(app.user) + '&app_secret=' + encodeURIComponent(app.password);
    var url = app.url + '/api/v2/token/' + action + '?' + keys + '&' + query;
    return httpCall.httpCall(SERVICE, { method: 'GET', url: url, headers: {}, body: '' });
}

module.exports = {
    refreshToken: refreshToken,
    redeemCode: redeemCode,
    authCredential: authCredential
};
