import { now } from '../../platform/clock';
import { getValue, storeValue } from '../../platform/storedValues';
import { inTransaction } from '../../platform/transaction';

const CURSOR = 'clockAheadBy';
/** Differences below are the network's. Milliseconds. TikTok refuses a call from 30 seconds ahead of its time. */
const WORTH_KEEPING = 15 * 1000;

/** By how much this clock is ahead of TikTok's, in milliseconds; 0 while nothing is known. */
export function clockAheadBy(): number {
    return Number(getValue(CURSOR) || '0');
}

/** Milliseconds to take off this clock, because TikTok has refused a call by it. */
const CORRECTION = 'clockCorrection';

/**
 * TikTok's time in seconds since the epoch: to sign with, and to compare with times of TikTok. That of this clock, unless TikTok
 * has refused it.
 */
export function tiktokSeconds(): number {
    return Math.floor((now().getTime() - correction()) / 1000);
}

/**
 * Goes by TikTok's clock from now on. Only a refusal is a reason: the header `Date` of an accepted call may be wrong.
 * @returns whether that is another time
 */
export function goByTikTokTime(): boolean {
    const ahead = clockAheadBy();
    const isOther = Math.abs(ahead - correction()) > WORTH_KEEPING;
    if (isOther) {
        correctBy(ahead);
    }
    return isOther;
}

/** Goes by this clock again. */
export function goByOwnTime(): void {
    correctBy(0);
}

function correctBy(milliseconds: number): void {
    inTransaction(() => storeValue(CORRECTION, String(milliseconds)));
    known = milliseconds;
}

/** The correction as this job or request has read or made it; null before. Another's is learned by a refusal. */
let known: number | null = null;

function correction(): number {
    if (known === null) {
        known = Number(getValue(CORRECTION) || '0');
    }
    return known;
}

/**
 * Notes by how much this clock is ahead of TikTok's, by the `Date` header of an answer. Stores it only when it has changed, so
 * that not every call writes.
 * @param date - as received; empty when there was none
 */
export function noteClock(date: string): void {
    const theirs = Date.parse(date);
    if (isNaN(theirs)) {
        return;
    }
    const ahead = now().getTime() - theirs;
    const worth = Math.abs(ahead) > WORTH_KEEPING ? ahead : 0;
    if (Math.abs(worth - clockAheadBy()) > WORTH_KEEPING) {
        inTransaction(() => storeValue(CURSOR, String(worth)));
    }
}
