/** Bytes of a body. The platform ends a script that reads a text of more characters. Source: platform quotas. */
export const LONGEST_BODY = 1000000;

/** Whether the current request announces a body that no script can read, which would end it with status 500. */
export function hasLongBody(): boolean {
    return Number(request.httpHeaders.get('content-length') || 0) > LONGEST_BODY;
}
