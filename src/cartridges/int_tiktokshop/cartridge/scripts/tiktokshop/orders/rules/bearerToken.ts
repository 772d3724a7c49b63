import { isObject } from '../../platform/rules/input';

/** Longer than any token of Salesforce's; a request line and its headers have no more room either. */
const LONGEST = 8192;
/** Shorter is nothing that could not be guessed. */
const SHORTEST = 16;
/** Characters of a bearer token. Source: RFC 6750, section 2.1. */
const CHARACTERS = /^[A-Za-z0-9._~+/-]+=*$/;

/**
 * The token of a header.
 * @param value - for example `Bearer eyJhbGci…`
 * @returns empty when there is none that could be valid
 */
export function bearerToken(value: string): string {
    const found = /^Bearer +(\S+) *$/i.exec(value);
    const token = found ? (found[1] as string) : '';
    return token.length >= SHORTEST && token.length <= LONGEST && CHARACTERS.test(token) ? token : '';
}

/** The part of a JSON web token that says for whom it was made, as it is written; empty for an opaque token. */
export function claimsPart(token: string): string {
    return token.split('.')[1] || '';
}

/**
 * The API client that a token was made for.
 * @param claims - parsed JSON of the claims
 * @returns empty where they do not say it
 */
export function clientIdOf(claims: unknown): string {
    const id = isObject(claims) ? claims.client_id || claims.sub : '';
    return typeof id === 'string' ? id : '';
}
