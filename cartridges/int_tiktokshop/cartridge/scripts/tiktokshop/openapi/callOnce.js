'use strict';

var apiAnswer = require('./rules/apiAnswer');
var apiErrors = require('./rules/apiErrors');
var strangeAnswer = require('./rules/strangeAnswer');
var signedRequest = require('./signedRequest');
var masked = require('../platform/outgoing/masked');
var notice = require('../platform/rules/notice');
var foreignJson = require('../platform/rules/input/foreignJson');

/** @typedef {import('./apiCall').ApiCall} ApiCall */
/** @typedef {import('./apiCall').ApiResponse} ApiResponse */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/**
 * @template T
 * @typedef {import('./apiCall').ReadAnswer<T>} ReadAnswer
 */

/** @typedef {import('./rules/apiErrors').ErrorClass} ErrorClass */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

/** In place of a code of TikTok: its answer is longer than a script can read. */
var ANSWER_TOO_LONG = -2;

/** Anything shorter may be a word of an answer. */
var SHORTEST_SECRET = 8;

/**
 * Makes one call once, and reads its answer.
 * @template T
 * @param {ApiSettings} settings
 * @param {ApiCall} apiCall
 * @param {ReadAnswer<T>} readAnswer
 * @returns {ApiResult<T>}
 */
function callOnce(settings, apiCall, readAnswer) {
    var response = settings.send(signedRequest(settings, apiCall));
    return response.failure === ''
        ? read(withoutSecrets(response.text, settings, apiCall.forShop), apiCall, readAnswer)
        : withoutResponse(response.failure, apiCall);
}

/**
 * @template T
 * @param {Exclude<ApiResponse['failure'], ''>} failure
 * @param {ApiCall} apiCall
 * @returns {ApiResult<T>}
 */
function withoutResponse(failure, apiCall) {
    switch (failure) {
        case 'timeout':
            return failed(0, withoutAnswer(apiCall), notice.notice('tiktok.timeout'), '');
        case 'connection_failed':
            return failed(0, withoutAnswer(apiCall), notice.notice('tiktok.connection_failed'), '');
        case 'too_long':
            return failed(ANSWER_TOO_LONG, withoutAnswer(apiCall), notice.notice('tiktok.too_long'), '');
        case 'limited':
            return failed(0, 'transient', notice.notice('tiktok.limited'), '');
        case 'kept':
            return failed(0, 'transient', notice.notice('tiktok.calls_kept'), '');
        default:
            return failed(0, 'transient', notice.notice('tiktok.unreachable'), '');
    }
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
        told: strangeAnswer.strangeAnswer(fault),
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
    ANSWER_TOO_LONG: ANSWER_TOO_LONG,
    callOnce: callOnce
};
