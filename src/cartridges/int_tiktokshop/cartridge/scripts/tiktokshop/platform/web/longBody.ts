import { LONGEST_TEXT } from '../rules/longestText';

/** Whether the current request announces a body that no script can read, which would end it with status 500. */
export function hasLongBody(): boolean {
    return Number(request.httpHeaders.get('content-length') || 0) > LONGEST_TEXT;
}
