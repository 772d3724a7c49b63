'use strict';

var apiAnswer = require('./rules/apiAnswer');
var apiErrors = require('./rules/apiErrors');
var strangeAnswer = require('./rules/strangeAnswer');
var masked = require('../platform/outgoing/masked');
var notice = require('../platform/rules/notice');
var foreignJson = require('../platform/rules/input/foreignJson');
var sign = require('./sign');

/** @typedef {import('./rules/apiErrors').ErrorClass} ErrorClass */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/input/source').Source} Source */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./sign').HmacSha256Hex} HmacSha256Hex */
/** @typedef {import('./sign').Query} Query */

/**
 * A signed request. `headers` holds the access token, so never log it.
 * @typedef {Object} ApiRequest
 * @property {string} method
 * @property {string} url - Absolute, with path and encoded query.
 * @property {{ [name: string]: string }} headers
 * @property {string} body
 */

/**
 * The response, or the failure without one. `kept`: not sent, because the rest of the day's calls is for those with a
 * deadline. `limited`: not sent, because the service has a rate limit. `too_long`: longer than a script can read.
 * @typedef {Object} ApiResponse
 * @property {'' | 'timeout' | 'connection_failed' | 'unavailable' | 'limited' | 'kept' | 'too_long'} failure
 * @property {string} text
 */

/**
 * Makes one HTTP call.
 * @typedef {(request: ApiRequest) => ApiResponse} Send
 */

/**
 * What a call needs of app and shop.
 * @typedef {Object} ApiSettings
 * @property {string} baseUrl - Without a trailing slash.
 * @property {string} appKey
 * @property {string} appSecret
 * @property {string} accessToken
 * @property {string} shopCipher
 * @property {() => number} now - The time to sign with, in seconds since the epoch.
 * @property {() => boolean} correctTime - TikTok may have refused the time of a call: signs the next calls with
 *     TikTok's time. @returns false when that is the same: then the refusal is about something else
 * @property {() => void} keepOwnTime - Takes our time again, because TikTok has refused the other, too.
 * @property {HmacSha256Hex} hmac
 * @property {Send} send
 * @property {(attempt: number) => boolean} waitAtLimit - Waits because TikTok has had too many calls. @param attempt -
 *     how often this call has waited before @returns false when there is no time to wait: then the call has failed
 * @property {(usedToken: string, errorClass: ErrorClass) => string} newToken - Gets another access token for a call
 *     that TikTok has refused. @param usedToken - the one of the call @param errorClass - why TikTok has refused it
 *     @returns empty when there is none, or another token would not help: then the call has failed
 * @property {() => void} answered - Is told that TikTok has answered a call about the shop as asked.
 */

/**
 * The result of a call: the data that was read, or an error with its class and what people are `told`. TikTok's support
 * asks for `requestId`. `fault` says how an answer differs from TikTok's documentation.
 * @template T
 * @typedef {{ ok: true, data: T, requestId: string } | { ok: false, code: number, errorClass: ErrorClass, told: Notice,
 *     requestId: string, fault?: Outcome }} ApiResult
 */

/**
 * Reads a successful answer, and notes in its source what is not as documented.
 * @template T
 * @typedef {(answer: Source) => T} ReadAnswer
 */

/**
 * Reads an answer that says no more than that TikTok has done it: `data` is there, and empty. Without it, what came of
 * the call is not known.
 * @param {Source} answer
 * @returns {null}
 */
function readDone(answer) {
    apiAnswer.dataOf(answer);
    return null;
}

/**
 * One call of the Open API before it is signed.
 * @typedef {Object} ApiCall
 * @property {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @property {string} path
 * @property {Query} query
 * @property {object | null} body - Sent as JSON; null for none.
 * @property {boolean} forShop - Whether the call is about a shop. Other calls refuse a shop_cipher.
 */

/** In place of a code of TikTok: its answer is longer than a script can read. */
var ANSWER_TOO_LONG = -2;

/** An invalid parameter, for example the time. TikTok has not carried out the call. Source: Open API "Common errors". */
var INVALID_PARAMETER = 36009004;

/** Anything shorter may be a word of an answer. */
var SHORTEST_SECRET = 8;

/** "Too many requests": TikTok has not looked at the call. Source: Open API "Common errors". */
var TOO_MANY_CALLS = 36009002;

/**
 * Makes one signed call, and checks TikTok's answer before it reaches the caller. At a limit of TikTok it waits and
 * calls again; with another access token it calls once more. Never throws.
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @param {ReadAnswer<T>} readAnswer - reads a successful answer
 * @returns {ApiResult<T>} the data or the error, by the body alone: TikTok does not document HTTP statuses
 */
function call(settings, apiCall, readAnswer) {
    var result = callWithToken(settings, apiCall, readAnswer);
    if (result.ok && apiCall.forShop) {
        settings.answered();
    }
    return result;
}

/**
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @param {ReadAnswer<T>} readAnswer
 * @returns {ApiResult<T>}
 */
function callWithToken(settings, apiCall, readAnswer) {
    var result = callAtLimit(settings, apiCall, readAnswer);
    var token = result.ok ? '' : settings.newToken(settings.accessToken, result.errorClass);
    if (token === '') {
        return result;
    }
    settings.accessToken = token;
    return callAtLimit(settings, apiCall, readAnswer);
}

/**
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @param {ReadAnswer<T>} readAnswer
 * @returns {ApiResult<T>}
 */
function callAtLimit(settings, apiCall, readAnswer) {
    var result = callInPages(settings, apiCall, readAnswer);
    for (var attempt = 0; isLimited(result) && settings.waitAtLimit(attempt); attempt += 1) {
        result = callInPages(settings, apiCall, readAnswer);
    }
    return result;
}

/**
 * Asks for a smaller page of a list where one is longer than a script can read.
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @param {ReadAnswer<T>} readAnswer
 * @returns {ApiResult<T>}
 */
function callInPages(settings, apiCall, readAnswer) {
    var result = callInTime(settings, apiCall, readAnswer);
    var size = Math.floor(Number(apiCall.query.page_size || 0) / 2);
    while (isTooLong(result) && size > 0) {
        apiCall.query.page_size = String(size);
        result = callInTime(settings, apiCall, readAnswer);
        size = Math.floor(size / 2);
    }
    return result;
}

/**
 * Whether TikTok's answer was longer than a script can read.
 * @param {ApiResult<*>} result
 * @returns {boolean}
 */
function isTooLong(result) {
    return !result.ok && result.code === ANSWER_TOO_LONG;
}

/**
 * @param {ApiResult<*>} result
 * @returns {boolean}
 */
function isLimited(result) {
    return !result.ok && result.code === TOO_MANY_CALLS;
}

/**
 * Calls once more where TikTok may have refused a call because of its time.
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @param {ReadAnswer<T>} readAnswer
 * @returns {ApiResult<T>}
 */
function callInTime(settings, apiCall, readAnswer) {
    var result = callOnce(settings, apiCall, readAnswer);
    if (!hasInvalidParameter(result) || !settings.correctTime()) {
        return result;
    }
    var again = callOnce(settings, apiCall, readAnswer);
    if (hasInvalidParameter(again)) {
        settings.keepOwnTime();
    }
    return again;
}

/**
 * @param {ApiResult<*>} result
 * @returns {boolean}
 */
function hasInvalidParameter(result) {
    return !result.ok && result.code === INVALID_PARAMETER;
}

/**
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @param {ReadAnswer<T>} readAnswer
 * @returns {ApiResult<T>}
 */
function callOnce(settings, apiCall, readAnswer) {
    var response = settings.send(signedRequest(settings, apiCall));
    if (response.failure === 'timeout') {
        return failed(0, withoutAnswer(apiCall), notice.notice('tiktok.timeout'), '');
    }
    if (response.failure === 'connection_failed') {
        return failed(0, withoutAnswer(apiCall), notice.notice('tiktok.connection_failed'), '');
    }
    if (response.failure === 'unavailable' || response.failure === 'limited') {
        return failed(0, 'transient', notice.notice('tiktok.unreachable'), '');
    }
    if (response.failure === 'too_long') {
        return failed(ANSWER_TOO_LONG, withoutAnswer(apiCall), notice.notice('tiktok.too_long'), '');
    }
    if (response.failure === 'kept') {
        return failed(0, 'transient', notice.notice('tiktok.calls_kept'), '');
    }
    return read(withoutSecrets(response.text, settings, apiCall.forShop), apiCall, readAnswer);
}

/**
 * An answer that repeats the call shows people, logs and mails no secret of it.
 * @param {string} text
 * @param {ApiSettings} settings
 * @param {boolean} isForShop
 * @returns {string}
 */
function withoutSecrets(text, settings, isForShop) {
    // Only an answer that is about no shop tells the ciphers of shops.
    return [settings.appSecret, settings.accessToken, isForShop ? settings.shopCipher : '']
        .filter(function (secret) {
            return secret.length >= SHORTEST_SECRET && text.indexOf(secret) >= 0;
        })
        .reduce(function (rest, secret) {
            return rest.split(secret).join('***');
        }, text);
}

/**
 * Class of a call without an answer: a read can be repeated, a write may have had its effect.
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
 * @param {ReadAnswer<T>} readAnswer
 * @returns {ApiResult<T>}
 */
function read(text, apiCall, readAnswer) {
    var envelope = apiAnswer.readEnvelope(foreignJson.parseForeignJson(text));
    var faults = envelope.source.faults;
    if (!faults.first && envelope.code !== 0) {
        return failed(
            envelope.code,
            apiErrors.classOf(envelope.code),
            apiErrors.errorNotice(envelope.code, masked(envelope.message)),
            envelope.requestId
        );
    }
    var data = faults.first ? null : readAnswer(envelope.source);
    if (faults.first) {
        return unexpected(apiCall, faults.first, envelope.requestId);
    }
    return { ok: true, data: data, requestId: envelope.requestId };
}

/**
 * The error never quotes the answer, which may hold personal data.
 * @template T
 * @param {ApiCall} apiCall
 * @param {Outcome} fault
 * @param {string} requestId
 * @returns {ApiResult<T>}
 */
function unexpected(apiCall, fault, requestId) {
    return {
        ok: false,
        code: 0,
        errorClass: withoutAnswer(apiCall),
        told: strangeAnswer(fault),
        requestId: requestId,
        fault: fault
    };
}

/**
 * @template T
 * @param {number} code
 * @param {ErrorClass} errorClass
 * @param {Notice} told
 * @param {string} requestId
 * @returns {ApiResult<T>}
 */
function failed(code, errorClass, told, requestId) {
    return { ok: false, code: code, errorClass: errorClass, told: told, requestId: requestId };
}

module.exports = {
    readDone: readDone,
    ANSWER_TOO_LONG: ANSWER_TOO_LONG,
    call: call,
    isTooLong: isTooLong
};
