/** The current time. No other function reads the clock, so that imports show what depends on time. */
export function now(): Date {
    return new Date();
}

/** The current time, ISO 8601 UTC. */
export function isoNow(): string {
    return now().toISOString();
}

/** The present day in UTC, `YYYY-MM-DD`. */
export function utcToday(): string {
    return isoNow().substring(0, 10);
}

/** A time some milliseconds from now. */
export function fromNow(milliseconds: number): Date {
    return new Date(now().getTime() + milliseconds);
}

/** The current time in seconds since the epoch. */
export function epochSeconds(): number {
    return Math.floor(now().getTime() / 1000);
}

/** Starts a time limit. @returns a function that says whether the time is up */
export function timeLimit(milliseconds: number): () => boolean {
    const end = now().getTime() + milliseconds;
    return () => now().getTime() >= end;
}

/**
 * Whether this much time has passed since something was noted; true where it never was. A time in the future was noted while the
 * clock was ahead, and says nothing.
 * @param notedAt - ISO 8601 UTC; empty for never
 * @param pause - milliseconds
 */
export function hasPassedSince(notedAt: string, pause: number): boolean {
    const noted = new Date(notedAt).getTime();
    return !(noted > fromNow(-pause).getTime() && noted <= now().getTime());
}
