import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** What a password must have, as a new customer list asks for. Source: Script API, CustomerPasswordConstraints. */
export const PASSWORD_RULES = { minLength: 8, minSpecialChars: 1, letters: true, mixedCase: true, numbers: true };

/** Cheap, since no real password is kept here. */
const COST = { N: 16 };

/** A salted hash. */
export function hashed(password: string): { salt: string; hash: string } {
    const salt = randomBytes(8).toString('hex');
    return { salt, hash: scryptSync(password, salt, 16, COST).toString('hex') };
}

/** Whether a password is the one of a hash. */
export function isPassword(password: string, known: { salt: string; hash: string } | null | undefined): boolean {
    return (
        Boolean(known) && timingSafeEqual(scryptSync(password, known!.salt, 16, COST), Buffer.from(known!.hash, 'hex'))
    );
}

/** Whether a password may be set. */
export function isAcceptable(password: string | null): boolean {
    const text = password || '';
    const special = text.replace(/[\p{L}\p{N}]/gu, '').length;
    return (
        text.length >= PASSWORD_RULES.minLength &&
        special >= PASSWORD_RULES.minSpecialChars &&
        /\p{Lu}/u.test(text) &&
        /\p{Ll}/u.test(text) &&
        /\p{N}/u.test(text)
    );
}
