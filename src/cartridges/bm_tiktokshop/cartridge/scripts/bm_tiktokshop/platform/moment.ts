import Site = require('dw/system/Site');
import Calendar = require('dw/util/Calendar');
import StringUtils = require('dw/util/StringUtils');
import { DAY, MINUTE } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations';
import { timeSpan } from './rules/timeSpan';
import { filledText, text } from './webPage';

/** A time for templates. */
export interface Moment {
    /** ISO 8601 UTC, for the countdown script. */
    iso: string;
    /** In the site's time zone, in the order of the user's language, for example `2026-11-23 05:00`. */
    text: string;
    /** The same with the name of the zone. */
    exact: string;
    /** For example `2 d 21 h ago`; empty where only the date is of use. */
    relative: string;
    isDeadline: boolean;
    isLate: boolean;
}

/** Times that are further away are shown as dates. */
const NEAR = 7 * DAY;

/** Shorter than what the pages show. */
const JUST = MINUTE;

/** A time; null for none. */
export function momentOf(time: Date | string | number | null): Moment | null {
    return format(time, false);
}

/** A deadline: always with the time left; null for none. */
export function deadlineOf(time: Date | string | number | null): Moment | null {
    return format(time, true);
}

/** A time of the site for files, for example `2026-11-23 05:00`, the same in every language. */
export function siteTime(time: Date): string {
    return formatted(time, 'yyyy-MM-dd HH:mm');
}

/** Name of the site's time zone, for example `America/New_York`. */
export function siteTimeZone(): string {
    return Site.getCurrent().getTimezone();
}

/** A day of the site as the user writes days. @param day - for example `2026-11-23` */
export function dayText(day: string): string {
    return filledDay(day, text('format.time').split(' ')[0] as string);
}

/** The same without the year. */
export function shortDayText(day: string): string {
    return filledDay(day, text('format.day'));
}

function filledDay(day: string, pattern: string): string {
    const parts = day.split('-');
    return pattern
        .replace('yyyy', parts[0] || '')
        .replace('MM', parts[1] || '')
        .replace('dd', parts[2] || '');
}

/** A length of time in words, for example `2 d 21 h`. */
export function spanText(milliseconds: number): string {
    const span = timeSpan(milliseconds);
    return filledText('time.' + span.unit, span.values);
}

function format(time: Date | string | number | null, isDeadline: boolean): Moment | null {
    if (!time) {
        return null;
    }
    const date = typeof time === 'object' ? time : new Date(time);
    if (isNaN(date.getTime())) {
        return null;
    }
    const left = date.getTime() - Date.now();
    const words = formatted(date, text('format.time'));
    return {
        iso: date.toISOString(),
        text: words,
        exact: words + ' ' + siteTimeZone(),
        relative: isDeadline || Math.abs(left) < NEAR ? relative(left) : '',
        isDeadline: isDeadline,
        isLate: isDeadline && left < 0
    };
}

function formatted(time: Date, pattern: string): string {
    const calendar = new Calendar(time);
    calendar.setTimeZone(siteTimeZone());
    return StringUtils.formatCalendar(calendar, pattern);
}

function relative(milliseconds: number): string {
    if (Math.abs(milliseconds) < JUST) {
        return text('time.just');
    }
    return filledText(milliseconds < 0 ? 'time.ago' : 'time.in', [spanText(milliseconds)]);
}
