import Site = require('dw/system/Site');
import Calendar = require('dw/util/Calendar');
import StringUtils = require('dw/util/StringUtils');
import { DAY } from './rules/durations';
import { fromNow } from './clock';

/** A time after any order. */
const FAR = new Date(Date.UTC(2999, 0, 1));

/** The day of a time in the site's time zone, for example `2026-11-28`. */
export function siteDay(time: Date): string {
    const calendar = new Calendar(time);
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    return StringUtils.formatCalendar(calendar, 'yyyy-MM-dd');
}

/** The last days in the site's time zone, oldest first and today last. */
export function lastSiteDays(count: number): string[] {
    const today = new Date(siteDay(fromNow(0)) + 'T00:00:00.000Z').getTime();
    const days: string[] = [];
    for (let back = count - 1; back >= 0; back -= 1) {
        days.push(new Date(today - back * DAY).toISOString().substring(0, 10));
    }
    return days;
}

/**
 * The time between two days in the site's time zone, both included.
 * @param from - for example `2026-11-28`; anything else sets no start
 * @param to - for example `2026-11-28`; anything else sets no end
 * @returns null when neither is a day
 */
export function daysBetween(from: string, to: string): { since: Date; before: Date } | null {
    const first = startOf(from);
    const last = startOf(to);
    if (last) {
        last.add(Calendar.DAY_OF_MONTH, 1);
    }
    return first || last ? { since: first ? first.getTime() : new Date(0), before: last ? last.getTime() : FAR } : null;
}

/** The start of a day; null for anything else. */
function startOf(day: string): dw.util.Calendar | null {
    const time = Date.parse(day + 'T00:00:00.000Z');
    if (isNaN(time) || new Date(time).toISOString().substring(0, 10) !== day) {
        return null;
    }
    const calendar = new Calendar();
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    calendar.parseByFormat(day, 'yyyy-MM-dd');
    return calendar;
}
