import { dataOf, readEnvelope } from './rules/apiAnswer';
import { classOf, errorNotice } from './rules/apiErrors';
import type { ErrorClass } from './rules/apiErrors';
import { strangeAnswer } from './rules/strangeAnswer';
import { masked } from '../platform/outgoing/masked';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { parseForeignJson } from '../platform/rules/input/foreignJson';
import type { Source } from '../platform/rules/input/source';
import type { Outcome } from '../platform/rules/outcome';
import { sign } from './sign';
import type { HmacSha256Hex, Query } from './sign';

/** A signed request. `headers` holds the access token, so never log it. */
export interface ApiRequest {
    method: string;
    /** Absolute, with path and encoded query. */
    url: string;
    headers: { [name: string]: string };
    body: string;
}

/**
 * The response, or the failure without one. `kept`: not sent, because the rest of the day's calls is for those with a deadline.
 * `limited`: not sent, because the service has a rate limit. `too_long`: longer than a script can read.
 */
export interface ApiResponse {
    failure: '' | 'timeout' | 'connection_failed' | 'unavailable' | 'limited' | 'kept' | 'too_long';
    text: string;
}

/** Makes one HTTP call. */
export type Send = (request: ApiRequest) => ApiResponse;

/** What a call needs of app and shop. */
export interface ApiSettings {
    /** Without a trailing slash. */
    baseUrl: string;
    appKey: string;
    appSecret: string;
    accessToken: string;
    shopCipher: string;
    /** The time to sign with, in seconds since the epoch. */
    now: () => number;
    /**
     * TikTok may have refused the time of a call: signs the next calls with TikTok's time.
     * @returns false when that is the same: then the refusal is about something else
     */
    correctTime: () => boolean;
    /** Takes our time again, because TikTok has refused the other, too. */
    keepOwnTime: () => void;
    hmac: HmacSha256Hex;
    send: Send;
    /**
     * Waits because TikTok has had too many calls.
     * @param attempt - how often this call has waited before
     * @returns false when there is no time to wait: then the call has failed
     */
    waitAtLimit: (attempt: number) => boolean;
    /**
     * Gets another access token for a call that TikTok has refused.
     * @param usedToken - the one of the call
     * @param errorClass - why TikTok has refused it
     * @returns empty when there is none, or another token would not help: then the call has failed
     */
    newToken: (usedToken: string, errorClass: ErrorClass) => string;
    /** Is told that TikTok has answered a call about the shop as asked. */
    answered: () => void;
}

/**
 * The result of a call: the data that was read, or an error with its class and what people are `told`. TikTok's support
 * asks for `requestId`. `fault` says how an answer differs from TikTok's documentation.
 */
export type ApiResult<T> =
    | { ok: true; data: T; requestId: string }
    | { ok: false; code: number; errorClass: ErrorClass; told: Notice; requestId: string; fault?: Outcome };

/** Reads a successful answer, and notes in its source what is not as documented. */
export type ReadAnswer<T> = (answer: Source) => T;

/**
 * Reads an answer that says no more than that TikTok has done it: `data` is there, and empty. Without it, what came of the call is not
 * known.
 */
export function readDone(answer: Source): null {
    dataOf(answer);
    return null;
}

/** One call of the Open API before it is signed. */
export interface ApiCall {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    path: string;
    query: Query;
    /** Sent as JSON; null for none. */
    body: object | null;
    /** Whether the call is about a shop. Other calls refuse a shop_cipher. */
    forShop: boolean;
}

/** In place of a code of TikTok: its answer is longer than a script can read. */
export const ANSWER_TOO_LONG = -2;

/** An invalid parameter, for example the time. TikTok has not carried out the call. Source: Open API "Common errors". */
const INVALID_PARAMETER = 36009004;

/** Anything shorter may be a word of an answer. */
const SHORTEST_SECRET = 8;

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

function callOnce<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const response = settings.send(signedRequest(settings, apiCall));
    if (response.failure === 'timeout') {
        return failed(0, withoutAnswer(apiCall), notice('tiktok.timeout'), '');
    }
    if (response.failure === 'connection_failed') {
        return failed(0, withoutAnswer(apiCall), notice('tiktok.connection_failed'), '');
    }
    if (response.failure === 'unavailable' || response.failure === 'limited') {
        return failed(0, 'transient', notice('tiktok.unreachable'), '');
    }
    if (response.failure === 'too_long') {
        return failed(ANSWER_TOO_LONG, withoutAnswer(apiCall), notice('tiktok.too_long'), '');
    }
    if (response.failure === 'kept') {
        return failed(0, 'transient', notice('tiktok.calls_kept'), '');
    }
    return read(withoutSecrets(response.text, settings, apiCall.forShop), apiCall, readAnswer);
}

/** An answer that repeats the call shows people, logs and mails no secret of it. */
function withoutSecrets(text: string, settings: ApiSettings, isForShop: boolean): string {
    // Only an answer that is about no shop tells the ciphers of shops.
    return [settings.appSecret, settings.accessToken, isForShop ? settings.shopCipher : '']
        .filter((secret) => secret.length >= SHORTEST_SECRET && text.indexOf(secret) >= 0)
        .reduce((rest, secret) => rest.split(secret).join('***'), text);
}

/** Class of a call without an answer: a read can be repeated, a write may have had its effect. */
function withoutAnswer(apiCall: ApiCall): ErrorClass {
    return apiCall.method === 'GET' ? 'transient' : 'unknown';
}

function signedRequest(settings: ApiSettings, apiCall: ApiCall): ApiRequest {
    const body = apiCall.body ? JSON.stringify(apiCall.body) : '';
    const query: Query = { app_key: settings.appKey, timestamp: String(settings.now()) };
    Object.keys(apiCall.query).forEach((name) => {
        query[name] = apiCall.query[name] as string;
    });
    if (apiCall.forShop) {
        query.shop_cipher = settings.shopCipher;
    }
    query.sign = sign(settings.hmac, settings.appSecret, apiCall.path, query, body);
    return {
        method: apiCall.method,
        url: settings.baseUrl + apiCall.path + '?' + encoded(query),
        headers: { 'x-tts-access-token': settings.accessToken, 'content-type': 'application/json' },
        body: body
    };
}

function encoded(query: Query): string {
    return Object.keys(query)
        .map((name) => encodeURIComponent(name) + '=' + encodeURIComponent(query[name] as string))
        .join('&');
}

function read<T>(text: string, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const envelope = readEnvelope(parseForeignJson(text));
    const faults = envelope.source.faults;
    if (!faults.first && envelope.code !== 0) {
        return failed(
            envelope.code,
            classOf(envelope.code),
            errorNotice(envelope.code, masked(envelope.message)),
            envelope.requestId
        );
    }
    const data = faults.first ? null : readAnswer(envelope.source);
    if (faults.first) {
        return unexpected(apiCall, faults.first, envelope.requestId);
    }
    return { ok: true, data: data as T, requestId: envelope.requestId };
}

/** The error never quotes the answer, which may hold personal data. */
function unexpected<T>(apiCall: ApiCall, fault: Outcome, requestId: string): ApiResult<T> {
    return {
        ok: false,
        code: 0,
        errorClass: withoutAnswer(apiCall),
        told: strangeAnswer(fault),
        requestId: requestId,
        fault: fault
    };
}

function failed<T>(code: number, errorClass: ErrorClass, told: Notice, requestId: string): ApiResult<T> {
    return { ok: false, code: code, errorClass: errorClass, told: told, requestId: requestId };
}
