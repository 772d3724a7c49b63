import type { ErrorClass } from './rules/apiErrors';
import type { Notice } from '../platform/rules/notice';
import type { Source } from '../platform/rules/input/source';
import type { Outcome } from '../platform/rules/outcome';
import type { HmacSha256Hex, Query } from './sign';

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
     * @param usedToken - the token that the call had
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
