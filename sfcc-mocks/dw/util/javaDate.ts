import { DateTime } from 'luxon';
import { platformException } from '../../runtime/failures';
import { readJavaDate } from './readJavaDate';
import type { PatternPart } from './readJavaDate';

/** The letters that mean something. Source: javadoc of java.text.SimpleDateFormat. */
const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

/**
 * Formats with a pattern of java.text.SimpleDateFormat, in English as spoken in the US.
 * @param time - epoch milliseconds
 * @param zone - IANA time zone
 * @throws IllegalArgumentException for a pattern that Java does not read
 */
export function formatJavaDate(time: number, pattern: string, zone: string): string {
    const moment = inZone(time, zone);
    return patternParts(pattern)
        .map((part) => ('text' in part ? part.text : formatField(moment, part.letter, part.count)))
        .join('');
}

/**
 * Parses as java.text.SimpleDateFormat does: leniently, and what follows is ignored.
 * @param zone - that of a text which names none
 * @returns epoch milliseconds; NaN if the text does not fit
 */
export function parseJavaDate(text: string, pattern: string, zone: string): number {
    return readJavaDate(text, patternParts(pattern), zone);
}

function inZone(time: number, zone: string): DateTime {
    return DateTime.fromMillis(time, { zone: zone === 'GMT' ? 'UTC' : zone, locale: 'en-US' });
}

/** Two quotes are a quote, within quotes too; other letters than Java's are an error. */
function patternParts(pattern: string): PatternPart[] {
    const parts: PatternPart[] = [];
    for (const [part, quoted, letter] of pattern.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
        if (part === "'") {
            throw illegal('Unterminated quote');
        }
        if (letter !== undefined && !LETTERS.includes(letter)) {
            throw illegal(`Illegal pattern character '${letter}'`);
        }
        parts.push(
            letter === undefined
                ? { text: part === "''" ? "'" : (quoted ?? part).replace(/''/g, "'") }
                : { letter, count: part.length }
        );
    }
    return parts;
}

function illegal(message: string): Error {
    return platformException('IllegalArgumentException', message);
}

function formatField(moment: DateTime, letter: string, count: number): string {
    const number = (value: number): string => String(value).padStart(count, '0');
    switch (letter) {
        case 'G':
            return 'AD';
        case 'y':
            return yearText(moment.year, count);
        case 'Y':
            return yearText(weekOf(moment).year, count);
        case 'M':
        case 'L':
            return count < 3 ? number(moment.month) : moment.toFormat(count > 3 ? 'MMMM' : 'MMM');
        case 'w':
            return number(weekOf(moment).week);
        case 'W':
            return number(Math.ceil((moment.day + (moment.startOf('month').weekday % 7)) / 7));
        case 'D':
            return number(moment.ordinal);
        case 'd':
            return number(moment.day);
        case 'F':
            return number(Math.ceil(moment.day / 7));
        case 'E':
            return moment.toFormat(count > 3 ? 'cccc' : 'ccc');
        case 'u':
            return number(moment.weekday);
        case 'a':
            return moment.toFormat('a');
        case 'z':
        case 'Z':
        case 'X':
            return zoneText(moment, letter, count);
        default:
            return number(timeField(moment, letter));
    }
}

function timeField(moment: DateTime, letter: string): number {
    switch (letter) {
        case 'H':
            return moment.hour;
        case 'k':
            return moment.hour || 24;
        case 'K':
            return moment.hour % 12;
        case 'h':
            return moment.hour % 12 || 12;
        case 'm':
            return moment.minute;
        case 's':
            return moment.second;
        default:
            return moment.millisecond;
    }
}

function yearText(year: number, count: number): string {
    return count === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(count, '0');
}

/** Weeks begin on Sunday, and the one with January 1 is the first: the last days of December may belong to it. */
function weekOf(moment: DateTime): { year: number; week: number } {
    const saturday = moment.plus({ days: 6 - (moment.weekday % 7) });
    return { year: saturday.year, week: Math.ceil(saturday.ordinal / 7) };
}

function zoneText(moment: DateTime, letter: string, count: number): string {
    if (letter === 'z') {
        return moment.toFormat(count > 3 ? 'ZZZZZ' : 'ZZZZ');
    }
    if (letter === 'Z') {
        return moment.toFormat('ZZZ');
    }
    if (count > 3) {
        throw illegal('invalid ISO 8601 format: length=' + count);
    }
    return moment.offset === 0
        ? 'Z'
        : moment.toFormat(['ZZZ', 'ZZZ', 'ZZ'][count - 1] as string).slice(0, count === 1 ? 3 : 6);
}
