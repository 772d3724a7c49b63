import { readEnvelope } from './rules/apiAnswer';
import { classOf } from './rules/apiErrors';
import type { ErrorClass } from './rules/apiErrors';
import type { Source } from '../platform/rules/input';
import type { Outcome } from '../platform/rules/outcome';
import { sign } from './sign';
import type { HmacSha256Hex, Query } from './sign';

/** A request as it goes over the wire; `headers` holds the access token and must not be logged. */
export interface ApiRequest {
    method: string;
    /** With path and encoded query. */
    url: string;
    headers: { [name: string]: string };
    body: string;
}

/** What came back; `failure` when nothing did. */
export interface ApiResponse {
    failure: '' | 'timeout' | 'unavailable';
    text: string;
}

/** Makes one HTTP call. */
export type Send = (request: ApiRequest) => ApiResponse;

/** Everything a call needs to know of app and shop. */
export interface ApiSettings {
    /** Without a trailing slash. */
    baseUrl: string;
    appKey: string;
    appSecret: string;
    accessToken: string;
    shopCipher: string;
    /** Seconds since the epoch. */
    now: () => number;
    hmac: HmacSha256Hex;
    send: Send;
}

/**
 * The outcome of a call: TikTok's `data` as it was read, or an error with its class. `requestId` is what TikTok's support
 * asks for; `fault` is what was wrong with an answer of TikTok that is not as documented.
 */
export type ApiResult<T> =
    | { ok: true; data: T; requestId: string }
    | { ok: false; code: number; errorClass: ErrorClass; message: string; requestId: string; fault?: Outcome };

/** Reads what an answer that is a success says, and notes in its source what is not as documented. */
export type ReadAnswer<T> = (answer: Source) => T;

/** For answers that say nothing but that they are a success. */
export const NOTHING: ReadAnswer<null> = () => null;

/** One call of the Open API, before it is signed. */
export interface ApiCall {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    path: string;
    query: Query;
    /** Sent as JSON; null for none. */
    body: object | null;
    /** Whether the call is about a shop; those that are not refuse a shop_cipher. */
    forShop: boolean;
}

/**
 * Makes one signed call. Nothing that TikTok says goes beyond this without having been checked.
 * @param readAnswer - reads a success
 * @returns an error as a value, whatever happened; the body decides, because TikTok does not document HTTP statuses
 */
export function call<T>(settings: ApiSettings, apiCall: ApiCall, readAnswer: ReadAnswer<T>): ApiResult<T> {
    const response = settings.send(signedRequest(settings, apiCall));
    if (response.failure === 'timeout') {
        return failed(0, withoutAnswer(apiCall), 'TikTok did not answer in time', '');
    }
    if (response.failure === 'unavailable') {
        return failed(0, 'transient', 'TikTok could not be reached', '');
    }
    return read(response.text, apiCall, readAnswer);
}

/** Reading again does no harm; whether a write had its effect, nobody knows. */
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
    const envelope = readEnvelope(parse(text));
    const faults = envelope.source.faults;
    if (!faults.first && envelope.code !== 0) {
        return failed(envelope.code, classOf(envelope.code), envelope.message, envelope.requestId);
    }
    const data = faults.first ? null : readAnswer(envelope.source);
    if (faults.first) {
        return unexpected(apiCall, faults.first, envelope.requestId);
    }
    return { ok: true, data: data as T, requestId: envelope.requestId };
}

/** @returns undefined for anything that is not JSON, such as the page of a proxy */
function parse(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (e) {
        return undefined;
    }
}

/** The answer itself is repeated nowhere: it may hold personal data. */
function unexpected<T>(apiCall: ApiCall, fault: Outcome, requestId: string): ApiResult<T> {
    const message = 'The answer of TikTok is not as documented: ' + (fault.msg || '');
    return {
        ok: false,
        code: 0,
        errorClass: withoutAnswer(apiCall),
        message: message,
        requestId: requestId,
        fault: fault
    };
}

function failed<T>(code: number, errorClass: ErrorClass, message: string, requestId: string): ApiResult<T> {
    return { ok: false, code: code, errorClass: errorClass, message: message, requestId: requestId };
}
