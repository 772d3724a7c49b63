import { DateTime, Info } from 'luxon';
import { current } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { languageTag } from './numberFormat';

export const MILLISECONDS_OF_MINUTE = 60 * 1000;
export const MILLISECONDS_OF_DAY = 24 * 60 * MILLISECONDS_OF_MINUTE;

/** Milliseconds from UTC without daylight saving: the smaller offset of January and July. */
export function standardOffset(time: DateTime): number {
    const offsets = [1, 7].map((month) => time.set({ month, day: 1 }).offset);
    return Math.min(...offsets) * MILLISECONDS_OF_MINUTE;
}

/** Least and greatest values of fields, by the numbers of `Calendar.YEAR` and the like. Source: java.util.GregorianCalendar. */
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

/** Least and greatest value of a field. @throws Error for a field whose range is not implemented */
export function rangeOf(field: number): [number, number] {
    const range = RANGES[requireField(field)];
    if (!range) {
        throw notImplemented('dw.util.Calendar: the range of field ' + field);
    }
    return range;
}

/** Numbers of all fields. */
export const FIELDS = Array.from({ length: 17 }, (_value, field) => field);

/**
 * The number of a field. Source: java.util.Calendar keeps fields in an array.
 * @throws ArrayIndexOutOfBoundsException for any other number
 */
export function requireField(field: number): number {
    if (!FIELDS.includes(Number(field))) {
        throw platformException('ArrayIndexOutOfBoundsException', `Index ${field} out of bounds for length 17`);
    }
    return Number(field);
}

/** What clearing a field leaves. Source: java.util.GregorianCalendar. */
export const CLEARED: Record<number, number | undefined> = { 1: 1970, 2: 0, 5: 1, 11: 0, 12: 0, 13: 0, 14: 0 };

/** Fields that are a unit of luxon, and the unit. */
export const UNITS: Record<number, string | undefined> = {
    1: 'year',
    2: 'month',
    5: 'day',
    11: 'hour',
    12: 'minute',
    13: 'second',
    14: 'millisecond'
};

/** What one more of any other field adds: a unit of luxon, and how many. */
const STEPS: Record<number, [string, number] | undefined> = {
    3: ['weeks', 1],
    4: ['weeks', 1],
    6: ['days', 1],
    7: ['days', 1],
    8: ['weeks', 1],
    9: ['hours', 12],
    10: ['hours', 1]
};

/** What one more of a field adds. @throws IllegalArgumentException for a field to which nothing can be added */
export function stepOf(field: number): [string, number] {
    const step = STEPS[field] || (UNITS[field] ? ([UNITS[field] + 's', 1] as [string, number]) : null);
    if (!step) {
        throw platformException('IllegalArgumentException', `Nothing can be added to field ${field}`);
    }
    return step;
}

/** The remainder, which is never negative. */
export function modulo(value: number, by: number): number {
    return ((value % by) + by) % by;
}

/**
 * A time with another value of a field. A value beyond the range of the field carries over into the next larger one.
 * @returns epoch milliseconds; null for a day or week that does not count from the beginning of its month
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

/**
 * The same time of day on another day. A day beyond its month, or a month beyond its year, carries over.
 * @param month - from 0
 * @returns epoch milliseconds
 */
export function onDay(time: DateTime, year: number, month: number, day: number): number {
    return time
        .set({ year, month: 1, day: 1 })
        .plus({ months: month })
        .plus({ days: day - 1 })
        .toMillis();
}

/** Day of the week, from 1 for Sunday. */
export function dayOfWeek(time: DateTime): number {
    return (time.weekday % 7) + 1;
}

/** The fewest days that the first week of a year or month may have. */
function fewestDays(): number {
    return Info.getMinimumDaysInFirstWeek({ locale: languageTag(current().locale) });
}

/**
 * The week of a day within a year or month. Source: java.util.Calendar, "First Week".
 * @param day - counted from 1 at `start`
 */
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
