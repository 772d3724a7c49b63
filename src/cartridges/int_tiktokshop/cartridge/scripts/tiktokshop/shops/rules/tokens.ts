import { dataOf, readEnvelope, requiredTime } from '../../openapi/rules/apiAnswer';
import { optionalText, requiredText } from '../../platform/rules/input';
import type { Source } from '../../platform/rules/input';

/** Tokens as TikTok hands them out; times in seconds since the epoch. */
export interface Tokens {
    accessToken: string;
    accessTokenExpiresAt: number;
    refreshToken: string;
    refreshTokenExpiresAt: number;
}

/** Tokens with what they allow and who allows it, or the code of TikTok's refusal; 0 where the answer was not one of TikTok. */
export type TokenAnswer =
    { ok: true; tokens: Tokens; scopes: string[]; openId: string } | { ok: false; code: number; msg: string };

/** A token that is longer would not fit where tokens are kept. */
const MAX_TOKEN = 4000;
const MAX_ID = 200;

/**
 * Reads the answer of token/get and token/refresh.
 * Despite their names, `*_expire_in` are times. Source: Open API "Authorization overview".
 * @param body - parsed JSON
 */
export function readTokenAnswer(body: unknown): TokenAnswer {
    const envelope = readEnvelope(body);
    const answer = envelope.source;
    if (!answer.faults.first && envelope.code !== 0) {
        return { ok: false, code: envelope.code, msg: envelope.message };
    }
    const data = dataOf(answer);
    const tokens = {
        accessToken: requiredText(data, 'access_token', MAX_TOKEN),
        accessTokenExpiresAt: requiredTime(data, 'access_token_expire_in'),
        refreshToken: requiredText(data, 'refresh_token', MAX_TOKEN),
        refreshTokenExpiresAt: requiredTime(data, 'refresh_token_expire_in')
    };
    const scopes = readScopes(data);
    const openId = optionalText(data, 'open_id', MAX_ID);
    if (answer.faults.first) {
        return { ok: false, code: 0, msg: 'the answer of TikTok is not as documented: ' + answer.faults.first.msg };
    }
    return { ok: true, tokens: tokens, scopes: scopes, openId: openId };
}

/** Scopes are only shown: without them the tokens are no worse. */
function readScopes(data: Source): string[] {
    const scopes = data.fields.granted_scopes;
    return Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === 'string') : [];
}
