import { now } from './clock';

/** How long a call waits at a limit, in milliseconds, before it is made again. A limit that lasts longer is for hours. */
const WAITS = [1000, 2000, 4000];

/** Milliseconds that this script may still spend on waiting. A module keeps its state for one job or request only. */
let left = 0;

/** Lets this script wait, altogether. Only jobs may: a request has a person or TikTok waiting at its other end. */
export function allowWaiting(milliseconds: number): void {
    left = milliseconds;
}

/**
 * Waits at a limit of calls.
 * @param attempt - how often this call has waited before
 * @returns false when there is no time to wait: then the call has failed
 */
export function waitAtLimit(attempt: number): boolean {
    const time = WAITS[attempt];
    return time !== undefined && wait(time);
}

/**
 * Waits. The platform has no timer for scripts, so this looks at the clock until it is time.
 * @returns false at once when the script may not wait that long
 */
export function wait(milliseconds: number): boolean {
    if (milliseconds > left) {
        return false;
    }
    left -= milliseconds;
    const until = now().getTime() + milliseconds;
    let time = now().getTime();
    while (time < until) {
        time = now().getTime();
    }
    return true;
}
