import { Duration } from 'luxon';

/**
 * Milliseconds of an ISO 8601 duration, `PT1H30M`.
 * @returns null if it is none, or negative
 */
export function durationMs(text: unknown): number | null {
    const duration = typeof text === 'string' ? Duration.fromISO(text) : null;
    const milliseconds = duration && duration.isValid ? duration.toMillis() : -1;
    return milliseconds >= 0 ? milliseconds : null;
}
