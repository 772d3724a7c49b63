/** What ends at a time that a person has entered, or that TikTok has named. */
export type ExpiryName = 'authorization' | 'access_key' | 'client_secret' | 'certificate';

/** Something that ends. */
export interface Expiry {
    name: ExpiryName;
    /** The shop of an authorization; empty for the others. */
    about: string;
    /** Milliseconds since the epoch; 0 when nobody has entered it. */
    endsAt: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** How long before its end something is a finding, and mailed weekly. */
const AHEAD = 30 * DAY;
/** Mailed daily from here on, and still after its end. */
const LAST_DAYS = 7 * DAY;

/** Whether something ends within 30 days, or has ended. */
export function isEnding(endsAt: number, now: number): boolean {
    return endsAt > 0 && endsAt - now <= AHEAD;
}

/** Whole days that are left; 0 after the end. */
export function daysLeft(endsAt: number, now: number): number {
    return Math.max(0, Math.ceil((endsAt - now) / DAY));
}

/**
 * Whether operations have to be told now: weekly from 30 days ahead, daily in the last seven and after the end.
 * @param toldAt - when they were last told; 0 for never
 */
export function isToBeTold(endsAt: number, toldAt: number, now: number): boolean {
    const pause = endsAt - now > LAST_DAYS ? LAST_DAYS : DAY;
    return isEnding(endsAt, now) && (toldAt === 0 || now - toldAt >= pause);
}
