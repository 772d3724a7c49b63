import type { ApiCall, ApiResult, ApiSettings, ReadAnswer } from './apiCall';
import { ANSWER_TOO_LONG, callOnce } from './callOnce';
import { dataOf } from './rules/apiAnswer';
import type { Source } from '../platform/rules/input/source';

/**
 * Reads an answer that says no more than that TikTok has done it: `data` is there, and empty. Without it, what came of the call is not
 * known.
 */
export function readDone(answer: Source): null {
    dataOf(answer);
    return null;
}

/** An invalid parameter, for example the time. TikTok has not carried out the call. Source: Open API "Common errors". */
const INVALID_PARAMETER = 36009004;

/** "Too many requests": TikTok has not looked at the call. Source: Open API "Common errors". */
const TOO_MANY_CALLS = 36009002;

/**
 * Makes one signed call, and checks TikTok's answer before it reaches the caller. At a limit of TikTok it waits and calls
 * again; with another access token it calls once more. Never throws.
 * @param readAnswer - reads a successful answer
 * @returns the data or the error, by the body alone: TikTok does not document HTTP statuses
 */
export function call<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const result = callWithToken(settings, apiCall, readAnswer);
    if (result.ok && apiCall.forShop) {
        settings.answered();
    }
    return result;
}

function callWithToken<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const result = callAtLimit(settings, apiCall, readAnswer);
    const token = result.ok ? '' : settings.newToken(settings.accessToken, result.errorClass);
    if (token === '') {
        return result;
    }
    settings.accessToken = token;
    return callAtLimit(settings, apiCall, readAnswer);
}

function callAtLimit<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    let result = callInPages(settings, apiCall, readAnswer);
    for (let attempt = 0; isLimited(result) && settings.waitAtLimit(attempt); attempt += 1) {
        result = callInPages(settings, apiCall, readAnswer);
    }
    return result;
}

/** Asks for a smaller page of a list where one is longer than a script can read. */
function callInPages<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    let result = callInTime(settings, apiCall, readAnswer);
    let size = Math.floor(Number(apiCall.query.page_size || 0) / 2);
    while (isTooLong(result) && size > 0) {
        apiCall.query.page_size = String(size);
        result = callInTime(settings, apiCall, readAnswer);
        size = Math.floor(size / 2);
    }
    return result;
}

/** Whether TikTok's answer was longer than a script can read. */
export function isTooLong(result: ApiResult<unknown>): boolean {
    return !result.ok && result.code === ANSWER_TOO_LONG;
}

function isLimited(result: ApiResult<unknown>): boolean {
    return !result.ok && result.code === TOO_MANY_CALLS;
}

/** Calls once more where TikTok may have refused a call because of its time. */
function callInTime<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const result = callOnce(settings, apiCall, readAnswer);
    if (!hasInvalidParameter(result) || !settings.correctTime()) {
        return result;
    }
    const again = callOnce(settings, apiCall, readAnswer);
    if (hasInvalidParameter(again)) {
        settings.keepOwnTime();
    }
    return again;
}

function hasInvalidParameter(result: ApiResult<unknown>): boolean {
    return !result.ok && result.code === INVALID_PARAMETER;
}
