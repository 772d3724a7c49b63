import Site = require('dw/system/Site');
import Calendar = require('dw/util/Calendar');
import StringUtils = require('dw/util/StringUtils');
import { fromNow } from './clock';

const DAY = 24 * 60 * 60 * 1000;

/** The day of a time where the site is, for example `2026-11-28`. */
export function siteDay(time: Date): string {
    const calendar = new Calendar(time);
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    return StringUtils.formatCalendar(calendar, 'yyyy-MM-dd');
}

/** The last days where the site is, oldest first, today last. */
export function lastSiteDays(count: number): string[] {
    const today = new Date(siteDay(fromNow(0)) + 'T00:00:00.000Z').getTime();
    const days: string[] = [];
    for (let back = count - 1; back >= 0; back -= 1) {
        days.push(new Date(today - back * DAY).toISOString().substring(0, 10));
    }
    return days;
}
