import { DateTime, IANAZone } from 'luxon';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { datePattern } from './datePatterns';
import { formatJavaDate, parseJavaDate } from './javaDate';

/** dw.util.Calendar: a time in a time zone. Field numbers are Java's. */
export class Calendar {
    static readonly YEAR = 1;
    static readonly MONTH = 2;
    static readonly WEEK_OF_YEAR = 3;
    static readonly DATE = 5;
    static readonly DAY_OF_MONTH = 5;
    static readonly DAY_OF_YEAR = 6;
    static readonly DAY_OF_WEEK = 7;
    static readonly AM_PM = 9;
    static readonly HOUR = 10;
    static readonly HOUR_OF_DAY = 11;
    static readonly MINUTE = 12;
    static readonly SECOND = 13;
    static readonly MILLISECOND = 14;
    static readonly ZONE_OFFSET = 15;
    static readonly DST_OFFSET = 16;

    static readonly SHORT_DATE_PATTERN = 0;
    static readonly LONG_DATE_PATTERN = 1;
    static readonly TIME_PATTERN = 2;
    static readonly INPUT_DATE_PATTERN = 3;
    static readonly INPUT_TIME_PATTERN = 4;
    static readonly INPUT_DATE_TIME_PATTERN = 5;

    declare private $time: number;
    declare private $zone: string;

    constructor(date?: Date) {
        this.$time = date ? date.getTime() : instance().clock.now();
        this.$zone = 'GMT';
    }

    getTime(): Date {
        return new Date(this.$time);
    }

    setTime(date: Date): void {
        this.$time = date.getTime();
    }

    getTimeZone(): string {
        return this.$zone;
    }

    /** What is no zone is GMT, as in java.util.TimeZone. */
    setTimeZone(zone: string): void {
        this.$zone = IANAZone.create(zone).isValid ? zone : 'GMT';
    }

    add(field: number, amount: number): void {
        this.$time = this.$dateTime()
            .plus({ [unitOf(field)]: amount })
            .toMillis();
    }

    get(field: number): number {
        const time = this.$dateTime();
        switch (field) {
            case Calendar.MONTH:
                return time.month - 1;
            case Calendar.DAY_OF_WEEK:
                return (time.weekday % 7) + 1;
            case Calendar.DAY_OF_YEAR:
                return time.ordinal;
            case Calendar.HOUR:
                return time.hour % 12;
            case Calendar.AM_PM:
                return time.hour < 12 ? 0 : 1;
            case Calendar.ZONE_OFFSET:
                return standardOffset(time);
            case Calendar.DST_OFFSET:
                return time.offset * MILLISECONDS_OF_MINUTE - standardOffset(time);
            default:
                return time.get(singular(field));
        }
    }

    set(field: number, value: number): void {
        if (field === Calendar.ZONE_OFFSET || field === Calendar.DST_OFFSET) {
            // The fields stay as they are, and what the zone adds to them changes. Source: java.util.GregorianCalendar.computeTime.
            this.$time -= value - this.get(field);
            return;
        }
        const corrected = field === Calendar.MONTH ? value + 1 : value;
        this.$time = this.$dateTime()
            .set({ [singular(field)]: corrected })
            .toMillis();
    }

    before(other: Calendar): boolean {
        return this.$time < other.$time;
    }

    after(other: Calendar): boolean {
        return this.$time > other.$time;
    }

    compareTo(other: Calendar): number {
        return Math.sign(this.$time - other.$time);
    }

    isSameDay(other: Calendar): boolean {
        return this.$dateTime().hasSame(other.$dateTime(), 'day');
    }

    /** The same instant in the same zone. Source: java.util.Calendar.equals. */
    equals(other: unknown): boolean {
        return other instanceof Calendar && other.$time === this.$time && other.$zone === this.$zone;
    }

    /** By the instant alone, without time zones. Source: Script API, Calendar.isSameDayByTimestamp. */
    isSameDayByTimestamp(other: Calendar): boolean {
        const day = (time: number): number => Math.floor(time / MILLISECONDS_OF_DAY);
        return day(this.$time) === day(other.$time);
    }

    /** A calendar has a time from its beginning, and with it each field. Source: java.util.Calendar.isSet. */
    isSet(field: number): boolean {
        return rangeOf(field).length > 0;
    }

    isLeapYear(year: number): boolean {
        return DateTime.utc(year).isInLeapYear;
    }

    /** Of this month, year and so on. Source: java.util.Calendar.getActualMaximum. */
    getActualMaximum(field: number): number {
        const time = this.$dateTime();
        switch (field) {
            case Calendar.DAY_OF_MONTH:
                return time.daysInMonth as number;
            case Calendar.DAY_OF_YEAR:
                return time.daysInYear;
            default:
                return this.getMaximum(field);
        }
    }

    getActualMinimum(field: number): number {
        return this.getMinimum(field);
    }

    /** The greatest value that a field ever has. Source: java.util.GregorianCalendar. */
    getMaximum(field: number): number {
        return rangeOf(field)[1];
    }

    getMinimum(field: number): number {
        return rangeOf(field)[0];
    }

    /** @throws ParseException for what the pattern of the locale does not read */
    parseByLocale(text: string, locale: string, style: number): void {
        this.parseByFormat(text, datePattern(locale, style));
    }

    parseByFormat(text: string, pattern: string): void {
        const time = parseJavaDate(text, pattern, this.$zone);
        if (Number.isNaN(time)) {
            throw platformException('ParseException', 'Unparseable date: ' + text);
        }
        this.$time = time;
    }

    /** Ours: this calendar in a Java pattern. */
    $format(pattern: string): string {
        return formatJavaDate(this.$time, pattern, this.$zone);
    }

    /** @param style - one of the constants, `Calendar.LONG_DATE_PATTERN` */
    $formatIn(locale: string, style: number): string {
        return formatJavaDate(this.$time, datePattern(locale, style), this.$zone, locale);
    }

    $dateTime(): DateTime {
        return DateTime.fromMillis(this.$time, { zone: this.$zone === 'GMT' ? 'UTC' : this.$zone });
    }
}

const MILLISECONDS_OF_MINUTE = 60 * 1000;

/** Milliseconds from UTC without daylight saving: the lesser of those in January and in July. */
function standardOffset(time: DateTime): number {
    const offsets = [1, 7].map((month) => time.set({ month, day: 1 }).offset);
    return Math.min(...offsets) * MILLISECONDS_OF_MINUTE;
}

const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000;

/** Least and greatest values of fields. Source: java.util.GregorianCalendar. */
const RANGES: Record<number, [number, number] | undefined> = {
    1: [1, 292278994],
    2: [0, 11],
    3: [1, 53],
    5: [1, 31],
    6: [1, 366],
    7: [1, 7],
    10: [0, 11],
    11: [0, 23],
    12: [0, 59],
    13: [0, 59],
    14: [0, 999]
};

function rangeOf(field: number): [number, number] {
    const range = RANGES[field];
    if (!range) {
        throw new Error('not implemented: dw.util.Calendar field ' + field);
    }
    return range;
}

type Unit = 'year' | 'month' | 'weekNumber' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

function singular(field: number): Unit {
    const units: Record<number, Unit> = {
        1: 'year',
        2: 'month',
        3: 'weekNumber',
        5: 'day',
        10: 'hour',
        11: 'hour',
        12: 'minute',
        13: 'second',
        14: 'millisecond'
    };
    const unit = units[field];
    if (!unit) {
        throw new Error('not implemented: dw.util.Calendar field ' + field);
    }
    return unit;
}

function unitOf(field: number): string {
    return field === 3 ? 'weeks' : field === 6 || field === 7 ? 'days' : singular(field) + 's';
}

scriptClass('dw.util.Calendar', Calendar);
