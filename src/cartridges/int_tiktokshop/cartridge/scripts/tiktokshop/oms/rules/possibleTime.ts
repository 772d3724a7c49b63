import { MINUTE } from '../../platform/rules/durations';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { TIKTOKS_HOLD } from '../../lifecycle/rules/tiktok/tiktokHold';

/** The rejection of a time that cannot be. */
export function impossibleTime(expected: string, msg: string): Outcome {
    return rejected('impossible_time', 'occurredAt', expected, 'occurredAt ' + msg);
}

/**
 * Whether an event happened between the creation of its order and now. Such a time is possible, however wrong the clock of the OMS is.
 * @param occurredAt - ISO 8601 UTC
 * @param createdAt - in milliseconds since the epoch
 * @param now - in milliseconds since the epoch
 */
export function isSinceCreation(occurredAt: string, createdAt: number, now: number): boolean {
    const time = Date.parse(occurredAt);
    return time >= createdAt && time <= now;
}

/**
 * The rejection of an event that happened before TikTok had the order, or will happen later than the clock of the OMS can
 * explain: messages are ordered by their times, so one of them would count for ever, or never. Null if the time can be.
 * @param occurredAt - ISO 8601 UTC
 * @param createdAt - when the order was created here, in milliseconds since the epoch
 * @param now - in milliseconds since the epoch
 * @param clockMinutes - by how many minutes the clock of the OMS may be off
 */
export function refuseImpossibleTime(
    occurredAt: string,
    createdAt: number,
    now: number,
    clockMinutes: number
): Outcome | null {
    const time = Date.parse(occurredAt);
    const earliest = createdAt - TIKTOKS_HOLD - clockMinutes * MINUTE;
    const latest = now + clockMinutes * MINUTE;
    if (time >= earliest && time <= latest) {
        return null;
    }
    const expected =
        'a time from ' + new Date(earliest).toISOString() + ' to ' + new Date(latest).toISOString() + ', or none';
    return impossibleTime(
        expected,
        time < earliest
            ? 'is before TikTok had the order'
            : 'is more than ' + clockMinutes + ' minutes ahead of our clock'
    );
}
