'use strict';

var members = require('../platform/rules/members');
var sign = require('./sign');

/** @typedef {import('./apiCall').ApiCall} ApiCall */
/** @typedef {import('./apiCall').ApiRequest} ApiRequest */
/** @typedef {import('./apiCall').ApiSettings} ApiSettings */
/** @typedef {import('./sign').Query} Query */

/**
 * The request of a call, signed with the secret of the app.
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @returns {ApiRequest}
 */
function signedRequest(settings, apiCall) {
    var body = apiCall.body ? JSON.stringify(apiCall.body) : '';
    var query = { app_key: settings.appKey, timestamp: String(settings.now()) };
    members.addMembers(query, apiCall.query);
    if (apiCall.forShop) {
        query.shop_cipher = settings.shopCipher;
    }
    query.sign = sign.sign(settings.hmac, settings.appSecret, apiCall.path, query, body);
    return {
        method: apiCall.method,
        url: settings.baseUrl + apiCall.path + '?' + encoded(query),
        headers: { 'x-tts-access-token': settings.accessToken, 'content-type': 'application/json' },
        body: body
    };
}

/**
 * @param {Query} query
 * @returns {string}
 */
function encoded(query) {
    return Object.keys(query)
        .map(function (name) {
            return encodeURIComponent(name) + '=' + encodeURIComponent(query[name]);
        })
        .join('&');
}

module.exports = signedRequest;
