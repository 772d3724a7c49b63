import { dataOf, readEnvelope, requiredTime } from '../../openapi/rules/apiAnswer';
import { DAY } from '../../platform/rules/durations';
import { requiredText } from '../../platform/rules/input/fields';
import type { Faults, Source } from '../../platform/rules/input/source';

/** Tokens as TikTok hands them out. */
export interface Tokens {
    /** Empty for one that cannot be read. */
    accessToken: string;
    /** In seconds since the epoch; 0 where TikTok does not tell it as documented. */
    accessTokenExpiresAt: number;
    refreshToken: string;
    refreshTokenExpiresAt: number;
}

/** What a seller has granted, as TikTok tells it. */
export interface Granted {
    tokens: Tokens;
    scopes: string[];
    /** The seller as TikTok names it, of whatever type; undefined for none. */
    openId: unknown;
    /** What differs in the answer from TikTok's documentation; empty for nothing. */
    doubt: string;
}

/** What was granted, or the code of TikTok's refusal; 0 where the answer was not one of TikTok. */
export type TokenAnswer = ({ ok: true } & Granted) | { ok: false; code: number; msg: string };

/** A token that is longer would not fit where tokens are kept. */
const MAX_TOKEN = 4000;

/**
 * Reads the answer of token/get and token/refresh. TikTok takes a code and a refresh token once: a token that can be read is
 * taken, whatever else is wrong with the answer.
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
        accessToken: readToken(data, 'access_token'),
        accessTokenExpiresAt: readEnd(data, 'access_token_expire_in'),
        refreshToken: readToken(data, 'refresh_token'),
        refreshTokenExpiresAt: readEnd(data, 'refresh_token_expire_in')
    };
    const { first } = answer.faults;
    const doubt = first ? 'the answer of TikTok is not as documented: ' + first.msg : '';
    return tokens.accessToken === '' && tokens.refreshToken === ''
        ? { ok: false, code: 0, msg: doubt }
        : { ok: true, tokens: tokens, scopes: readScopes(data), openId: data.fields.open_id, doubt: doubt };
}

/** Whether a seller can be connected with these tokens. */
export function areComplete(tokens: Tokens): boolean {
    return tokens.accessToken !== '' && tokens.refreshToken !== '';
}

function readToken(data: Source, name: string): string {
    return readOn(data, (source) => requiredText(source, name, MAX_TOKEN)) || '';
}

function readEnd(data: Source, name: string): number {
    return readOn(data, (source) => requiredTime(source, name)) || 0;
}

/** Reads a field whatever was wrong before it, and notes the first fault of all. @returns null for a field that is wrong itself */
function readOn<T>(data: Source, read: (source: Source) => T): T | null {
    const own: Faults = { first: null };
    const value = read({ fields: data.fields, path: data.path, faults: own });
    data.faults.first = data.faults.first || own.first;
    return own.first ? null : value;
}

/** Scopes are only shown: without them the tokens are no worse. */
function readScopes(data: Source): string[] {
    const scopes = data.fields.granted_scopes;
    return Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === 'string') : [];
}

/** How long tokens are relied on where TikTok does not tell: so the access token is renewed the next day, and operations are warned. */
const ACCESS_ASSUMED = 2 * DAY;
const REFRESH_ASSUMED = 7 * DAY;
/** TikTok names no later end: an authorization lasts a year. */
const LONGEST = 10 * 365 * DAY;

/**
 * When an access token ends.
 * @param told - in seconds; 0 for unknown. What is no time to come counts as unknown
 * @param now - milliseconds since the epoch, as the result
 */
export function accessEnd(told: number, now: number): number {
    return isToCome(told, now) ? told * 1000 : now + ACCESS_ASSUMED;
}

/**
 * When a refresh token ends, and with it the authorization.
 * @param known - when the one before it ended, in milliseconds; 0 for unknown
 */
export function refreshEnd(told: number, known: number, now: number): number {
    if (isToCome(told, now)) {
        return told * 1000;
    }
    const assumed = now + REFRESH_ASSUMED;
    return known > now ? Math.min(known, assumed) : assumed;
}

function isToCome(told: number, now: number): boolean {
    return told * 1000 > now && told * 1000 <= now + LONGEST;
}
