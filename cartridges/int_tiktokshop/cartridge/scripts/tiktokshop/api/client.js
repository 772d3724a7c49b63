'use strict';

var apiErrors = require('../domain/apiErrors');
var input = require('../domain/input');
var sign = require('./sign');

/**
 * Makes one signed call.
 * @returns an error as a value, whatever happened; the body decides, because TikTok does not document HTTP statuses
 */
function call(settings, apiCall) {
    var response = settings.send(signedRequest(settings, apiCall));
    if (response.failure === 'timeout') {
        return failed(0, withoutAnswer(apiCall), 'TikTok did not answer in time', '');
    }
    if (response.failure === 'unavailable') {
        return failed(0, 'transient', 'TikTok could not be reached', '');
    }
    return read(response.text, apiCall);
}

/** Reading again does no harm; whether a write had its effect, nobody knows. */
function withoutAnswer(apiCall) {
    return apiCall.method === 'GET' ? 'transient' : 'unknown';
}

function signedRequest(settings, apiCall) {
    var body = apiCall.body ? JSON.stringify(apiCall.body) : '';
    var query = { app_key: settings.appKey, timestamp: String(settings.now()) };
    Object.keys(apiCall.query).forEach(function (name) {
        query[name] = apiCall.query[name];
    });
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

function encoded(query) {
    return Object.keys(query)
        .map(function (name) {
            return encodeURIComponent(name) + '=' + encodeURIComponent(query[name]);
        })
        .join('&');
}

function read(text, apiCall) {
    var answer = parse(text);
    if (!answer) {
        return failed(0, withoutAnswer(apiCall), 'The answer was not one of TikTok', '');
    }
    var requestId = String(answer.request_id || '');
    if (answer.code === 0) {
        return { ok: true, data: answer.data || {}, requestId: requestId };
    }
    return failed(answer.code, apiErrors.classOf(answer.code), String(answer.message || ''), requestId);
}

/** @returns null for anything that TikTok itself would not say, such as the page of a proxy */
function parse(text) {
    try {
        var value = JSON.parse(text);
        return input.isObject(value) && typeof value.code === 'number' ? value : null;
    } catch (e) {
        return null;
    }
}

function failed(code, errorClass, message, requestId) {
    return { ok: false, code: code, errorClass: errorClass, message: message, requestId: requestId };
}

module.exports = {
    call: call
};
