'use strict';

var apiErrors = require('../domain/apiErrors');
var input = require('../domain/input');
var sign = require('./sign');

/** @typedef {import('../domain/apiErrors').ErrorClass} ErrorClass */
/** @typedef {import('./sign').HmacSha256Hex} HmacSha256Hex */
/** @typedef {import('./sign').Query} Query */

/**
 * A request as it goes over the wire; `headers` holds the access token and must not be logged.
 * @typedef {Object} ApiRequest
 * @property {string} method
 * @property {string} url - With path and encoded query.
 * @property {{ [name: string]: string }} headers
 * @property {string} body
 */

/**
 * What came back; `failure` when nothing did.
 * @typedef {Object} ApiResponse
 * @property {'' | 'timeout' | 'unavailable'} failure
 * @property {string} text
 */

/**
 * Makes one HTTP call.
 * @typedef {(request: ApiRequest) => ApiResponse} Send
 */

/**
 * Everything a call needs to know of app and shop.
 * @typedef {Object} ApiSettings
 * @property {string} baseUrl - Without a trailing slash.
 * @property {string} appKey
 * @property {string} appSecret
 * @property {string} accessToken
 * @property {string} shopCipher
 * @property {() => number} now - Seconds since the epoch.
 * @property {HmacSha256Hex} hmac
 * @property {Send} send
 */

/**
 * The outcome of a call: TikTok's `data`, or an error with its class. `requestId` is what TikTok's support asks for.
 * @template T
 * @typedef {{ ok: true, data: T, requestId: string } | { ok: false, code: number, errorClass: ErrorClass, message:
 *     string, requestId: string }} ApiResult
 */

/**
 * One call of the Open API, before it is signed.
 * @typedef {Object} ApiCall
 * @property {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @property {string} path
 * @property {Query} query
 * @property {object | null} body - Sent as JSON; null for none.
 * @property {boolean} forShop - Whether the call is about a shop; those that are not refuse a shop_cipher.
 */

/**
 * Makes one signed call.
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @returns {ApiResult<T>} an error as a value, whatever happened; the body decides, because TikTok does not document
 *     HTTP statuses
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

/**
 * Reading again does no harm; whether a write had its effect, nobody knows.
 * @param {ApiCall} apiCall
 * @returns {ErrorClass}
 */
function withoutAnswer(apiCall) {
    return apiCall.method === 'GET' ? 'transient' : 'unknown';
}

/**
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @returns {ApiRequest}
 */
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

/**
 * @template T
 * @param {string} text
 * @param {ApiCall} apiCall
 * @returns {ApiResult<T>}
 */
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

/**
 * The envelope around every answer. Source: Open API "Common errors".
 * @typedef {Object} Envelope
 * @property {number} code
 * @property {*} [message]
 * @property {*} [request_id]
 * @property {*} [data]
 */

/**
 * @param {string} text
 * @returns {Envelope | null} null for anything that TikTok itself would not say, such as the page of a proxy
 */
function parse(text) {
    try {
        var value = JSON.parse(text);
        return input.isObject(value) && typeof value.code === 'number' ? value : null;
    } catch (e) {
        return null;
    }
}

/**
 * @template T
 * @param {number} code
 * @param {ErrorClass} errorClass
 * @param {string} message
 * @param {string} requestId
 * @returns {ApiResult<T>}
 */
function failed(code, errorClass, message, requestId) {
    return { ok: false, code: code, errorClass: errorClass, message: message, requestId: requestId };
}

module.exports = call;
