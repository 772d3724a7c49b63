'use strict';

/** @typedef {import('./rules/apiErrors').ErrorClass} ErrorClass */
/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../platform/rules/input/source').Source} Source */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./sign').HmacSha256Hex} HmacSha256Hex */
/** @typedef {import('./sign').Query} Query */

/**
 * One call of the Open API before it is signed.
 * @typedef {Object} ApiCall
 * @property {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @property {string} path
 * @property {Query} query
 * @property {object | null} body - Sent as JSON; null for none.
 * @property {boolean} forShop - Whether the call is about a shop. Other calls refuse a shop_cipher.
 */

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
 *     that TikTok has refused. @param usedToken - the token that the call had @param errorClass - why TikTok has
 *     refused it @returns empty when there is none, or another token would not help: then the call has failed
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
