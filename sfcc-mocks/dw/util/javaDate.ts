import { DateTime } from 'luxon';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { readJavaDate } from './readJavaDate';
import type { PatternPart } from './readJavaDate';
import { timeZone } from './timeZone';

/**
 * Formats with a pattern of java.text.SimpleDateFormat, in English as spoken in the US.
 * @param time - epoch milliseconds
 * @param zone - IANA time zone
 * @throws IllegalArgumentException for a pattern that Java does not read
 */
export function formatJavaDate(time: number, pattern: string, zone: string, locale = 'en_US'): string {
    const moment = inZone(time, zone, locale);
    return patternParts(pattern)
        .map((part) => ('text' in part ? part.text : formatField(moment, part.letter, part.count)))
        .join('');
}

/**
 * Parses as java.text.SimpleDateFormat does: leniently, and what follows is ignored.
 * @param zone - for a text that names none
 * @returns epoch milliseconds; NaN if the text does not fit
 */
export function parseJavaDate(text: string, pattern: string, zone: string): number {
    return readJavaDate(text, patternParts(pattern), zone);
}

function inZone(time: number, zone: string, locale: string): DateTime {
    return DateTime.fromMillis(time, {
        zone: zone === 'GMT' ? 'UTC' : timeZone(zone),
        locale: locale === 'default' ? 'en-US' : locale.replace('_', '-')
    });
}

/** Two quotes are a quote, within quotes too; other letters than Java's are an error, or kept by the instance's switch. */
function patternParts(pattern: string): PatternPart[] {
    const parts: PatternPart[] = [];
    for (const [part, quoted, letter] of pattern.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
        if (part === "'") {
            throw illegal('Unterminated quote');
        }
        const isField = letter !== undefined && letter in FIELDS;
        if (letter !== undefined && !isField && instance().switches.unknownPatternLetters === 'throws') {
            throw illegal(`Illegal pattern character '${letter}'`);
        }
        parts.push(
            !isField
                ? { text: part === "''" ? "'" : (quoted ?? part).replace(/''/g, "'") }
                : { letter, count: part.length }
        );
    }
    return parts;
}

function illegal(message: string): Error {
    return platformException('IllegalArgumentException', message);
}

type Field = (moment: DateTime, count: number) => string | number;

const month: Field = (moment, count) => (count < 3 ? moment.month : moment.toFormat(count > 3 ? 'MMMM' : 'MMM'));

/** The letters that mean something. Source: javadoc of java.text.SimpleDateFormat. */
const FIELDS: Record<string, Field> = {
    G: () => 'AD',
    y: ({ year }, count) => yearText(year, count),
    Y: (moment, count) => yearText(weekOf(moment).year, count),
    M: month,
    L: month,
    w: (moment) => weekOf(moment).week,
    W: (moment) => Math.ceil((moment.day + (moment.startOf('month').weekday % 7)) / 7),
    D: ({ ordinal }) => ordinal,
    d: ({ day }) => day,
    F: ({ day }) => Math.ceil(day / 7),
    E: (moment, count) => moment.toFormat(count > 3 ? 'cccc' : 'ccc'),
    u: ({ weekday }) => weekday,
    a: (moment) => moment.toFormat('a'),
    H: ({ hour }) => hour,
    k: ({ hour }) => hour || 24,
    K: ({ hour }) => hour % 12,
    h: ({ hour }) => hour % 12 || 12,
    m: ({ minute }) => minute,
    s: ({ second }) => second,
    S: ({ millisecond }) => millisecond,
    z: (moment, count) => moment.toFormat(count > 3 ? 'ZZZZZ' : 'ZZZZ'),
    Z: (moment) => moment.toFormat('ZZZ'),
    X: isoZone
};

function formatField(moment: DateTime, letter: string, count: number): string {
    const value = (FIELDS[letter] as Field)(moment, count);
    return typeof value === 'number' ? String(value).padStart(count, '0') : value;
}

function yearText(year: number, count: number): string {
    return count === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(count, '0');
}

/** Weeks begin on Sunday, and the one with January 1 is the first: the last days of December may belong to it. */
function weekOf(moment: DateTime): { year: number; week: number } {
    const saturday = moment.plus({ days: 6 - (moment.weekday % 7) });
    return { year: saturday.year, week: Math.ceil(saturday.ordinal / 7) };
}

function isoZone(moment: DateTime, count: number): string {
    if (count > 3) {
        throw illegal('invalid ISO 8601 format: length=' + count);
    }
    if (moment.offset === 0) {
        return 'Z';
    }
    return count === 1 ? moment.toFormat('ZZZ').slice(0, 3) : moment.toFormat(count === 2 ? 'ZZZ' : 'ZZ');
}
