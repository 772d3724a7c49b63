import { isObject } from './input';

/** Tokens as TikTok hands them out; times in seconds since the epoch. */
export interface Tokens {
    accessToken: string;
    accessTokenExpiresAt: number;
    refreshToken: string;
    refreshTokenExpiresAt: number;
}

/** Tokens with what they allow, or the code of TikTok's refusal; 0 where the answer was not one of TikTok. */
export type TokenAnswer = { ok: true; tokens: Tokens; scopes: string[] } | { ok: false; code: number };

/**
 * Reads the answer of token/get and token/refresh.
 * Despite their names, `*_expire_in` are times. Source: Open API "Authorization overview".
 * @param body - parsed JSON
 */
export function readTokenAnswer(body: unknown): TokenAnswer {
    if (!isObject(body) || body.code !== 0) {
        return { ok: false, code: isObject(body) && typeof body.code === 'number' ? body.code : 0 };
    }
    const data = isObject(body.data) ? body.data : {};
    const scopes = Array.isArray(data.granted_scopes) ? data.granted_scopes.map(String) : [];
    if (!isText(data.access_token) || !isText(data.refresh_token)) {
        return { ok: false, code: 0 };
    }
    const tokens = {
        accessToken: data.access_token,
        accessTokenExpiresAt: Number(data.access_token_expire_in),
        refreshToken: data.refresh_token,
        refreshTokenExpiresAt: Number(data.refresh_token_expire_in)
    };
    return { ok: true, tokens: tokens, scopes: scopes };
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value !== '';
}
