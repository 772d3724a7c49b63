import { createHmac } from 'node:crypto';
import { hostJson } from '../../target/hostJson';
import { isLoopback } from '../../target/isLoopback';
import { TargetError, Unreachable } from '../../target/targetError';
import type { TikTokSettings } from '../proveSettings';

const TIMEOUT_MS = 60 * 1000;

/** A call of the Open API that changes nothing. */
export interface TikTokCall {
    method: 'GET' | 'POST';
    path: string;
    query?: Record<string, string>;
    body?: string;
    /** What is signed in place of the body; the body itself unless given. */
    signedBody?: string;
    /** In place of the signature. */
    sign?: string;
}

export interface TikTokAnswer {
    status: number;
    code: number;
    message: string;
    data: Record<string, any>;
}

/**
 * Calls the Open API for the test shop. Source: tiktok docs "Sign your API request".
 * @param now - milliseconds since the epoch
 * @throws Unreachable without an answer; TargetError for an address that is not https
 */
export async function callTikTok(shop: TikTokSettings, call: TikTokCall, now: number): Promise<TikTokAnswer> {
    const { protocol, host } = new URL(shop.address);
    if (protocol !== 'https:' && !isLoopback(host)) {
        throw new TargetError(`${host} is not called without https`, 'Correct "tiktok-host" in dw.json.');
    }
    const query: Record<string, string> = {
        ...call.query,
        app_key: shop.appKey,
        shop_cipher: shop.shopCipher,
        timestamp: String(Math.floor(now / 1000))
    };
    const { body = '', signedBody = body } = call;
    query.sign = call.sign ?? signatureOf(shop.appSecret, call.path, query, signedBody);
    const url = `${shop.address}${call.path}?${new URLSearchParams(query).toString()}`;
    const headers = { 'x-tts-access-token': shop.accessToken, 'content-type': 'application/json' };
    try {
        const response = await fetch(url, {
            method: call.method,
            headers,
            ...(body ? { body } : {}),
            // Another host would get the access token.
            redirect: 'manual',
            signal: AbortSignal.timeout(TIMEOUT_MS)
        });
        const json = hostJson(await response.text());
        return {
            status: response.status,
            code: Number(json.code),
            message: String(json.message),
            data: json.data || {}
        };
    } catch {
        throw new Unreachable(`${host} does not answer`, 'Check "tiktok-host" in dw.json, and the network.');
    }
}

function signatureOf(secret: string, path: string, query: Record<string, string>, body: string): string {
    const pairs = Object.keys(query)
        .sort()
        .map((name) => name + query[name]);
    return createHmac('sha256', secret)
        .update(secret + path + pairs.join('') + body + secret)
        .digest('hex');
}
