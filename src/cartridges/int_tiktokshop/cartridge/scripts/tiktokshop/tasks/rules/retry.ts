import { MINUTE } from '../../platform/rules/durations';

/** The longest wait between two attempts. */
const LONGEST = 4 * 60 * MINUTE;

/** Attempts before a task is a dead letter. Waiting for the end of the hold does not count as one. */
export const MAX_ATTEMPTS = 8;

/**
 * How long to wait before the next attempt: twice as long each time, with jitter, so that tasks that failed
 * together do not come back together.
 * @param attempts - attempts made so far, 1 after the first
 * @param random - from 0 to 1
 * @returns milliseconds
 */
export function backoff(attempts: number, random: number): number {
    const full = Math.min(LONGEST, MINUTE * Math.pow(2, attempts - 1));
    return Math.round(full / 2 + (full / 2) * random);
}
