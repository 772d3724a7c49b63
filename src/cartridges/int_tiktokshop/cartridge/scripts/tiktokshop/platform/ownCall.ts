import { epochSeconds } from './clock';
import { hmacSha256Hex } from './crypto';
import { currentSiteId } from './instance';
import { ensureKey, getKey } from './keys';
import { isSameText } from './rules/isSameText';
import { fitTogether } from './rules/longestText';

/** Name of the key that only this instance has. */
const KEY = 'own-calls';
const TIME_HEADER = 'x-tiktokshop-time';
const SIGNATURE_HEADER = 'x-tiktokshop-signature';
/** How old a signed call may be, in seconds. */
const OLDEST = 5 * 60;

/** Headers that prove to a controller of this site that a job of this instance has sent the body. Needs no transaction. */
export function signOwnCall(body: string): { [name: string]: string } {
    ensureKey(KEY);
    const time = String(epochSeconds());
    const headers: { [name: string]: string } = {};
    headers[TIME_HEADER] = time;
    headers[SIGNATURE_HEADER] = signatureOf(time, body);
    return headers;
}

/**
 * Whether a request is a call of this instance to itself.
 * @param readBody - reads the body, which is left unread where it cannot be one; gives null for one that is too long
 * @param header - reads a request header by its name
 */
export function isOwnCall(readBody: () => string | null, header: (name: string) => string): boolean {
    const signature = header(SIGNATURE_HEADER);
    const time = header(TIME_HEADER);
    if (signature === '' || getKey(KEY) === '' || !/^\d{1,12}$/.test(time) || !isFresh(Number(time))) {
        return false;
    }
    const body = readBody();
    return body !== null && fitTogether(signedTexts(time, body)) && isSameText(signatureOf(time, body), signature);
}

/** @param time - seconds since the epoch */
function isFresh(time: number): boolean {
    return Math.abs(epochSeconds() - time) <= OLDEST;
}

function signatureOf(time: string, body: string): string {
    return hmacSha256Hex(signedTexts(time, body).join('\n'), getKey(KEY));
}

/** A call to one site is no call to another. */
function signedTexts(time: string, body: string): string[] {
    return [currentSiteId(), time, body];
}
