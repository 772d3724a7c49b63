/** The current time. The only place that asks for it, so that one can see who depends on time. */
export function now(): Date {
    return new Date();
}

/** The current time, ISO 8601 UTC. */
export function isoNow(): string {
    return now().toISOString();
}

/** A time some milliseconds from now. */
export function fromNow(milliseconds: number): Date {
    return new Date(now().getTime() + milliseconds);
}

/** Seconds since the epoch. */
export function epochSeconds(): number {
    return Math.floor(now().getTime() / 1000);
}
