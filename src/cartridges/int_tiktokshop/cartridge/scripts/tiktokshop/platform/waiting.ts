import { now } from './clock';

/** Milliseconds that this script may still spend on waiting. A module keeps its state for one job or request only. */
let left = 0;

/** Lets this script wait, altogether. Only jobs may: a request has a person or TikTok waiting at its other end. */
export function allowWaiting(milliseconds: number): void {
    left = milliseconds;
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
