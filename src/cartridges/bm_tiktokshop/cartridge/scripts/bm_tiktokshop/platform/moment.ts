import Site = require('dw/system/Site');
import Calendar = require('dw/util/Calendar');
import StringUtils = require('dw/util/StringUtils');
import { timeSpan } from './rules/timeSpan';
import { filledText } from './webPage';

/** A time for templates. */
export interface Moment {
    /** ISO 8601 UTC, for the countdown script. */
    iso: string;
    /** In the site's time zone, the same in every language. */
    text: string;
    isDeadline: boolean;
    /** Time left to a deadline when the page was rendered, for example `in 3:05 h`; empty for other times. */
    left: string;
    isLate: boolean;
}

/** A time; null for none. */
export function momentOf(time: Date | string | number | null): Moment | null {
    return format(time, false);
}

/** A deadline, with the time left; null for none. */
export function deadlineOf(time: Date | string | number | null): Moment | null {
    return format(time, true);
}

function format(time: Date | string | number | null, isDeadline: boolean): Moment | null {
    if (!time) {
        return null;
    }
    const date = typeof time === 'object' ? time : new Date(time);
    if (isNaN(date.getTime())) {
        return null;
    }
    const calendar = new Calendar(date);
    calendar.setTimeZone(Site.getCurrent().getTimezone());
    const milliseconds = date.getTime() - Date.now();
    return {
        iso: date.toISOString(),
        text: StringUtils.formatCalendar(calendar, 'yyyy-MM-dd HH:mm'),
        isDeadline: isDeadline,
        left: isDeadline ? distance(milliseconds) : '',
        isLate: isDeadline && milliseconds < 0
    };
}

function distance(milliseconds: number): string {
    return filledText(milliseconds < 0 ? 'time.ago' : 'time.in', [timeSpan(milliseconds)]);
}
