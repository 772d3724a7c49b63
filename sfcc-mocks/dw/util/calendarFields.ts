import { DateTime, Info } from 'luxon';
import { current } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { languageTag } from './numberFormat';

export const MILLISECONDS_OF_MINUTE = 60 * 1000;

/** Milliseconds from UTC without daylight saving: the lesser of those in January and in July. */
export function standardOffset(time: DateTime): number {
    const offsets = [1, 7].map((month) => time.set({ month, day: 1 }).offset);
    return Math.min(...offsets) * MILLISECONDS_OF_MINUTE;
}

export const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000;

/** Least and greatest values of fields. Source: java.util.GregorianCalendar. */
const RANGES: Record<number, [number, number] | undefined> = {
    1: [1, 292278994],
    2: [0, 11],
    3: [1, 53],
    4: [0, 6],
    5: [1, 31],
    6: [1, 366],
    7: [1, 7],
    8: [1, 6],
    9: [0, 1],
    10: [0, 11],
    11: [0, 23],
    12: [0, 59],
    13: [0, 59],
    14: [0, 999]
};

export function rangeOf(field: number): [number, number] {
    const range = RANGES[requireField(field)];
    if (!range) {
        throw notImplemented('dw.util.Calendar: the range of field ' + field);
    }
    return range;
}

export const FIELDS = Array.from({ length: 17 }, (_value, field) => field);

/** Source: java.util.Calendar: fields are kept in an array. */
export function requireField(field: number): number {
    if (!FIELDS.includes(Number(field))) {
        throw platformException('ArrayIndexOutOfBoundsException', `Index ${field} out of bounds for length 17`);
    }
    return Number(field);
}

/** What clearing a field leaves. Source: java.util.GregorianCalendar. */
export const CLEARED: Record<number, number | undefined> = { 1: 1970, 2: 0, 5: 1, 11: 0, 12: 0, 13: 0, 14: 0 };

/** Units of fields that are one of luxon's. */
export const UNITS: Record<number, string | undefined> = {
    1: 'year',
    2: 'month',
    5: 'day',
    11: 'hour',
    12: 'minute',
    13: 'second',
    14: 'millisecond'
};

/** What one more of a field adds. */
const STEPS: Record<number, [string, number] | undefined> = {
    3: ['weeks', 1],
    4: ['weeks', 1],
    6: ['days', 1],
    7: ['days', 1],
    8: ['weeks', 1],
    9: ['hours', 12],
    10: ['hours', 1]
};

export function stepOf(field: number): [string, number] {
    const step = STEPS[field] || (UNITS[field] ? ([UNITS[field] + 's', 1] as [string, number]) : null);
    if (!step) {
        throw platformException('IllegalArgumentException', `Nothing can be added to field ${field}`);
    }
    return step;
}

export function modulo(value: number, by: number): number {
    return ((value % by) + by) % by;
}

/**
 * A time with another value of a field, which may be beyond its range: it goes into the next larger field then.
 * @returns milliseconds; null for a day or week that is counted from elsewhere than the beginning of its month
 */
export function withField(time: DateTime, field: number, value: number): number | null {
    switch (field) {
        case 0:
            return time.toMillis();
        case 1:
            return onDay(time, value, time.month - 1, time.day);
        case 2:
            return onDay(time, time.year, value, time.day);
        case 9:
            return time.set({ hour: (time.hour % 12) + 12 * value }).toMillis();
        case 10:
            return time.set({ hour: value + (time.hour < 12 ? 0 : 12) }).toMillis();
        default:
            return UNITS[field] ? time.set({ [UNITS[field]]: value }).toMillis() : null;
    }
}

/** The same time of day on another day, which may be beyond its month, as the month beyond its year. */
export function onDay(time: DateTime, year: number, month: number, day: number): number {
    return time
        .set({ year, month: 1, day: 1 })
        .plus({ months: month })
        .plus({ days: day - 1 })
        .toMillis();
}

/** From 1, Sunday. */
export function dayOfWeek(time: DateTime): number {
    return (time.weekday % 7) + 1;
}

/** Days that the first week of a year or month has at least. */
function fewestDays(): number {
    return Info.getMinimumDaysInFirstWeek({ locale: languageTag(current().locale) });
}

/** The week of a day, counted from one within a year or month. Source: java.util.Calendar, "First Week". */
export function weekWithin(day: number, start: DateTime, firstDayOfWeek: number): number {
    const before = modulo(dayOfWeek(start) - firstDayOfWeek, 7);
    const isFirst = 7 - before >= fewestDays();
    return Math.floor((day - 1 + before) / 7) + (isFirst ? 1 : 0);
}

/** The last days of a year may be in the first week of the next, and the first in the last week of the year before. */
export function weekOfYear(time: DateTime, firstDayOfWeek: number): number {
    const nextYear = time.startOf('year').plus({ years: 1 });
    const ofNextYear = weekWithin(time.ordinal - time.daysInYear, nextYear, firstDayOfWeek);
    if (ofNextYear >= 1) {
        return ofNextYear;
    }
    const week = weekWithin(time.ordinal, time.startOf('year'), firstDayOfWeek);
    const lastYear = time.startOf('year').minus({ years: 1 });
    return week >= 1 ? week : weekWithin(time.ordinal + lastYear.daysInYear, lastYear, firstDayOfWeek);
}
