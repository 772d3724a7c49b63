import { classOf } from '../domain/apiErrors';
import type { ErrorClass } from '../domain/apiErrors';
import { isObject } from '../domain/input';
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

/** The outcome of a call: TikTok's `data`, or an error with its class. `requestId` is what TikTok's support asks for. */
export type ApiResult<T> =
    | { ok: true; data: T; requestId: string }
    | { ok: false; code: number; errorClass: ErrorClass; message: string; requestId: string };

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
 * Makes one signed call.
 * @returns an error as a value, whatever happened; the body decides, because TikTok does not document HTTP statuses
 */
export function call<T>(settings: ApiSettings, apiCall: ApiCall): ApiResult<T> {
    const response = settings.send(signedRequest(settings, apiCall));
    if (response.failure === 'timeout') {
        return failed(0, withoutAnswer(apiCall), 'TikTok did not answer in time', '');
    }
    if (response.failure === 'unavailable') {
        return failed(0, 'transient', 'TikTok could not be reached', '');
    }
    return read<T>(response.text, apiCall);
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

function read<T>(text: string, apiCall: ApiCall): ApiResult<T> {
    const answer = parse(text);
    if (!answer) {
        return failed(0, withoutAnswer(apiCall), 'The answer was not one of TikTok', '');
    }
    const requestId = String(answer.request_id || '');
    if (answer.code === 0) {
        return { ok: true, data: (answer.data || {}) as T, requestId: requestId };
    }
    return failed(answer.code, classOf(answer.code), String(answer.message || ''), requestId);
}

/** The envelope around every answer. Source: Open API "Common errors". */
interface Envelope {
    code: number;
    message?: unknown;
    request_id?: unknown;
    data?: unknown;
}

/** @returns null for anything that TikTok itself would not say, such as the page of a proxy */
function parse(text: string): Envelope | null {
    try {
        const value: unknown = JSON.parse(text);
        return isObject(value) && typeof value.code === 'number' ? (value as unknown as Envelope) : null;
    } catch (e) {
        return null;
    }
}

function failed<T>(code: number, errorClass: ErrorClass, message: string, requestId: string): ApiResult<T> {
    return { ok: false, code: code, errorClass: errorClass, message: message, requestId: requestId };
}
