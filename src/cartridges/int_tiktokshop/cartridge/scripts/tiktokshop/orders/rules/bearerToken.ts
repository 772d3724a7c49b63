import { isObject } from '../../platform/rules/input/source';

/** Longer than any Salesforce token, and as much as request headers can hold. */
const LONGEST = 8192;
/** Anything shorter could be guessed. */
const SHORTEST = 16;
/** Characters of a bearer token. Source: RFC 6750, section 2.1. */
const CHARACTERS = /^[A-Za-z0-9._~+/-]+=*$/;

/**
 * The token in an authorization header.
 * @param value - for example `Bearer eyJhbGci…`
 * @returns empty when it cannot be a valid token
 */
export function bearerToken(value: string): string {
    const found = /^Bearer +(\S+) *$/i.exec(value);
    const token = found ? (found[1] as string) : '';
    return token.length >= SHORTEST && token.length <= LONGEST && CHARACTERS.test(token) ? token : '';
}

/** The claims part of a JSON web token, still encoded; empty for an opaque token. */
export function claimsPart(token: string): string {
    return token.split('.')[1] || '';
}

/**
 * The API client that a token was issued to.
 * @param claims - the claims as parsed JSON
 * @returns empty when they do not name it
 */
export function clientIdOf(claims: unknown): string {
    const id = isObject(claims) ? claims.client_id || claims.sub : '';
    return typeof id === 'string' ? id : '';
}
