import { DateTime, Info } from 'luxon';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import {
    CLEARED,
    dayOfWeek,
    FIELDS,
    MILLISECONDS_OF_DAY,
    MILLISECONDS_OF_MINUTE,
    modulo,
    onDay,
    rangeOf,
    requireField,
    standardOffset,
    stepOf,
    UNITS,
    weekOfYear,
    weekWithin,
    withField
} from './calendarFields';
import { datePattern } from './datePatterns';
import { formatJavaDate, parseJavaDate } from './javaDate';
import { languageTag } from './numberFormat';
import { timeZone } from './timeZone';

/** dw.util.Calendar: a time in a time zone. Field numbers are Java's. */
export class Calendar {
    static readonly ERA = 0;
    static readonly YEAR = 1;
    static readonly MONTH = 2;
    static readonly WEEK_OF_YEAR = 3;
    static readonly WEEK_OF_MONTH = 4;
    static readonly DATE = 5;
    static readonly DAY_OF_MONTH = 5;
    static readonly DAY_OF_YEAR = 6;
    static readonly DAY_OF_WEEK = 7;
    static readonly DAY_OF_WEEK_IN_MONTH = 8;
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
    declare private $firstDay: number | null;
    declare private $unset: Set<number>;

    constructor(date?: Date) {
        this.$time = date ? date.getTime() : instance().clock.now();
        this.$zone = 'GMT';
        this.$firstDay = null;
        this.$unset = new Set();
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
        this.$zone = timeZone(zone).isValid ? zone : 'GMT';
    }

    /** @throws IllegalArgumentException for a field that nothing is added to. Source: java.util.GregorianCalendar.add. */
    add(field: number, amount: number): void {
        const [unit, times] = stepOf(field);
        this.$time = this.$dateTime()
            .plus({ [unit]: times * Number(amount) })
            .toMillis();
    }

    /** Within the next larger field, which stays. Source: java.util.GregorianCalendar.roll. */
    roll(field: number, upOrAmount: boolean | number): void {
        const amount = typeof upOrAmount === 'boolean' ? (upOrAmount ? 1 : -1) : Number(upOrAmount);
        stepOf(field);
        if (field === Calendar.YEAR || field === Calendar.MONTH) {
            const month = modulo(this.get(Calendar.MONTH) + amount, 12) + 1;
            const year = this.get(Calendar.YEAR) + amount;
            this.$time = this.$dateTime()
                .set(field === Calendar.YEAR ? { year } : { month })
                .toMillis();
            return;
        }
        const [least, greatest] = [this.getActualMinimum(field), this.getActualMaximum(field)];
        this.set(field, least + modulo(this.get(field) - least + amount, greatest - least + 1));
    }

    /** @throws ArrayIndexOutOfBoundsException for what is no field. Source: java.util.Calendar.get. */
    get(field: number): number {
        const time = this.$dateTime();
        switch (requireField(field)) {
            case Calendar.ERA:
                return 1;
            case Calendar.MONTH:
                return time.month - 1;
            case Calendar.WEEK_OF_YEAR:
                return weekOfYear(time, this.getFirstDayOfWeek());
            case Calendar.WEEK_OF_MONTH:
                return weekWithin(time.day, time.startOf('month'), this.getFirstDayOfWeek());
            case Calendar.DAY_OF_WEEK:
                return dayOfWeek(time);
            case Calendar.DAY_OF_WEEK_IN_MONTH:
                return Math.ceil(time.day / 7);
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
                return time.get(UNITS[field] as keyof DateTime & 'year');
        }
    }

    /** `(field, value)`, or year, month, day and what follows. What is beyond its range goes into the next field, as in Java. */
    set(...values: number[]): void {
        const [first, second, ...rest] = values.map(Number) as [number, number, ...number[]];
        if (rest.length > 0) {
            this.$setAll(first, second, rest);
            return;
        }
        const [field, value] = [requireField(first), second];
        this.$unset.delete(field);
        if (field === Calendar.ZONE_OFFSET || field === Calendar.DST_OFFSET) {
            // The fields stay as they are, and what the zone adds to them changes. Source: java.util.GregorianCalendar.computeTime.
            this.$time -= value - this.get(field);
        } else {
            this.$time = withField(this.$dateTime(), field, value) ?? this.$stepTo(field, value);
        }
    }

    /** Days and weeks of a week, a month or a year: so many more as are missing. */
    private $stepTo(field: number, value: number): number {
        const time = this.$dateTime();
        const [unit, times] = stepOf(field);
        return time.plus({ [unit]: times * (value - this.get(field)) }).toMillis();
    }

    private $setAll(year: number, month: number, [day, hour, minute, second]: number[]): void {
        this.$unset.clear();
        this.$time = onDay(this.$dateTime(), year, month, day as number);
        const given: Array<[number, number | undefined]> = [
            [Calendar.HOUR_OF_DAY, hour],
            [Calendar.MINUTE, minute],
            [Calendar.SECOND, second]
        ];
        given.forEach(([field, value]) => value !== undefined && this.set(field, value));
    }

    /** A field, or all of them: the beginning of 1970. Source: java.util.Calendar.clear. */
    clear(field?: number): void {
        const all = field === undefined;
        const cleared = all ? Object.keys(CLEARED).map(Number) : [requireField(field)];
        cleared.forEach((one) => this.set(one, CLEARED[one] ?? this.get(one)));
        (all ? FIELDS : cleared).forEach((one) => this.$unset.add(one));
    }

    getFirstDayOfWeek(): number {
        return this.$firstDay ?? (Info.getStartOfWeek({ locale: languageTag(current().locale) }) % 7) + 1;
    }

    setFirstDayOfWeek(day: number): void {
        this.$firstDay = Number(day);
    }

    /** False for anything but a calendar. Source: java.util.Calendar.before. */
    before(other: unknown): boolean {
        return other instanceof Calendar && this.$time < other.$time;
    }

    after(other: unknown): boolean {
        return other instanceof Calendar && this.$time > other.$time;
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

    /** Each field is set, until it is cleared. Source: java.util.Calendar.isSet. */
    isSet(field: number): boolean {
        return !this.$unset.has(requireField(field));
    }

    isLeapYear(year: number): boolean {
        return DateTime.utc(Number(year)).isInLeapYear;
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
        return DateTime.fromMillis(this.$time, { zone: this.$zone === 'GMT' ? 'UTC' : timeZone(this.$zone) });
    }
}

scriptClass('dw.util.Calendar', Calendar);
