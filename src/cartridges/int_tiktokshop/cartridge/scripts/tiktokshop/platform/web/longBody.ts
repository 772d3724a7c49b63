import { LONGEST_TEXT } from '../rules/longestText';

/** Whether the current request announces a body that no script can read, which would end it with status 500. */
export function hasLongBody(): boolean {
    return Number(request.httpHeaders.get('content-length') || 0) > LONGEST_TEXT;
}

/**
 * Reads the body of the current request; empty where it has none, and for a submitted form. A body in chunks does not say how long
 * it is, and the platform may end a request that reads more than a script can hold: read it once it is known who sends it.
 * @returns null for one that is too long
 */
export function requestBody(): string | null {
    const body = hasLongBody() ? null : request.httpParameterMap.requestBodyAsString || '';
    return body !== null && body.length > LONGEST_TEXT ? null : body;
}
