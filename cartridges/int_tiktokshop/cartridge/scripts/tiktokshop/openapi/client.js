'use strict';

var callOnce = require('./callOnce');
var apiAnswer = require('./rules/apiAnswer');

/** @typedef {import('./apiCall').ApiCall} ApiCall */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/**
 * @template T
 * @typedef {import('./apiCall').ReadAnswer<T>} ReadAnswer
 */

/** @typedef {import('../platform/rules/input/source').Source} Source */

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

/** An invalid parameter, for example the time. TikTok has not carried out the call. Source: Open API "Common errors". */
var INVALID_PARAMETER = 36009004;

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
    return !result.ok && result.code === callOnce.ANSWER_TOO_LONG;
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
    var result = callOnce.callOnce(settings, apiCall, readAnswer);
    if (!hasInvalidParameter(result) || !settings.correctTime()) {
        return result;
    }
    var again = callOnce.callOnce(settings, apiCall, readAnswer);
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

module.exports = {
    readDone: readDone,
    call: call,
    isTooLong: isTooLong
};
