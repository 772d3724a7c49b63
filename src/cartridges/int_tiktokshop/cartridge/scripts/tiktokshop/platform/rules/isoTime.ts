import { MINUTE } from './durations';

/** `t` and `z` as in RFC 3339; a comma before the fraction and a zone of hours only as in ISO 8601. */
const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)$/;

/**
 * Reads an ISO 8601 time with a time zone. Does not use `Date.parse`, because engines disagree: the script engine
 * refuses fractions without exactly three digits, others accept 30 February.
 * @param text - for example 2026-11-23T10:00:00Z or 2026-11-23T11:00:00.5+01:00
 * @returns milliseconds since 1970 UTC, finer fractions cut off; null if it is no such time
 */
export function parseIsoTime(text: string): number | null {
    const parts = ISO_TIME.exec(text);
    if (!parts) {
        return null;
    }
    const part = (index: number): number => Number(parts[index] || 0);
    const milliseconds = Number(((parts[7] || '') + '000').substring(0, 3));
    const local = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6), milliseconds);
    // Date.UTC carries over parts that are too large, so the time is valid only if it comes out unchanged.
    const same = new Date(local).toISOString().substring(0, 16) === text.substring(0, 16).toUpperCase();
    return same && isZone(parts[8] as string) ? local - offsetOf(parts[8] as string) : null;
}

/** A time of TikTok's, in seconds since the epoch, as ISO 8601 UTC; empty for 0, which stands for none. */
export function isoTimeOf(seconds: number): string {
    return seconds === 0 ? '' : new Date(seconds * 1000).toISOString();
}

/** Whether a text has the form of a time, but names a time zone that exists nowhere, for example +99:99. */
export function isInNoZone(text: string): boolean {
    const parts = ISO_TIME.exec(text);
    return parts !== null && !isZone(parts[8] as string);
}

/** Time zones are 12 hours behind UTC to 14 hours ahead, in quarters of an hour. Source: IANA time zone database. */
function isZone(zone: string): boolean {
    const offset = offsetOf(zone) / MINUTE;
    const minutes = minutesOf(zone);
    return offset >= -12 * 60 && offset <= 14 * 60 && minutes < 60 && minutes % 15 === 0;
}

/** Milliseconds that a time zone is ahead of UTC. */
function offsetOf(zone: string): number {
    const minutes = Number(zone.substring(1, 3)) * 60 + minutesOf(zone);
    return (zone.charAt(0) === '-' ? -1 : 1) * minutes * MINUTE;
}

/** Minutes of a time zone, beside its hours. */
function minutesOf(zone: string): number {
    return zone.length > 3 ? Number(zone.substring(zone.length - 2)) : 0;
}
