import { DAY } from './durations';

/** How long before its end something is a finding, and mailed weekly; TikTok itself warns as early, with webhook 7. */
const AHEAD = 30 * DAY;
/** Mailed daily from here on, and still after its end. */
const LAST_DAYS = 7 * DAY;

/** Whether something ends within 30 days, or has ended. */
export function isEnding(endsAt: number, now: number): boolean {
    return endsAt > 0 && endsAt - now <= AHEAD;
}

/**
 * Days up to the day of an end, as people count them; 0 on that day and afterwards.
 * @param endDay - such as `2026-11-28`
 * @param today - the same, in the same time zone
 */
export function daysLeft(endDay: string, today: string): number {
    return Math.max(0, (Date.parse(endDay) - Date.parse(today)) / DAY);
}

/**
 * Whether operations have to be told now: weekly from 30 days ahead, daily in the last seven and after the end.
 * @param toldAt - when they were last told; 0 for never
 */
export function isToBeTold(endsAt: number, toldAt: number, now: number): boolean {
    const pause = endsAt - now > LAST_DAYS ? LAST_DAYS : DAY;
    return isEnding(endsAt, now) && (toldAt === 0 || now - toldAt >= pause);
}
