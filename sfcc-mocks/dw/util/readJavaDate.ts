import { DateTime, IANAZone } from 'luxon';

/** A part of a pattern: literal text, or a field with the number of its letters. */
export type PatternPart = { text: string } | { letter: string; count: number };

/** Fields of a date as they are read, by letter of the pattern. */
type Fields = Record<string, number>;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date as java.text.SimpleDateFormat does where it is lenient: a 32nd of January is the first of February, and
 * what stands behind the date does not matter.
 * @returns epoch milliseconds; NaN if the text does not fit
 */
export function readJavaDate(text: string, parts: PatternPart[], zone: string): number {
    const fields: Fields = {};
    let usedZone = zone;
    let rest = text;
    for (const [position, part] of parts.entries()) {
        if ('text' in part) {
            if (!rest.startsWith(part.text)) {
                return NaN;
            }
            rest = rest.slice(part.text.length);
            continue;
        }
        const follows = parts[position + 1];
        const isAdjacent = follows !== undefined && 'letter' in follows;
        const match = formOf(part.letter, part.count, isAdjacent).exec(rest);
        if (!match) {
            return NaN;
        }
        if ('zZX'.includes(part.letter)) {
            usedZone = match[0] === 'Z' ? 'UTC' : match[0].replace(/^GMT(?=.)/, '');
        } else {
            fields[part.letter] = valueOf(part.letter, part.count, match[0]);
        }
        rest = rest.slice(match[0].length);
    }
    return timeOf(fields, usedZone);
}

/** Numbers take all digits there are, or as many as letters where the next field follows at once. */
function formOf(letter: string, count: number, isAdjacent: boolean): RegExp {
    if (letter === 'G') {
        return /^(AD|BC)/i;
    }
    if (letter === 'a') {
        return /^(AM|PM)/i;
    }
    if (letter === 'E') {
        return /^(sun|mon|tue|wed|thu|fri|sat)[a-z]*/i;
    }
    if ('zZX'.includes(letter)) {
        return /^(Z|(GMT)?[+-]\d{2}:?\d{2}|GMT|UTC|[A-Z]{3,4})/;
    }
    if ((letter === 'M' || letter === 'L') && count > 2) {
        return /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i;
    }
    return isAdjacent ? new RegExp(`^\\d{${count}}`) : /^-?\d+/;
}

function valueOf(letter: string, count: number, text: string): number {
    if (letter === 'a') {
        return text.toUpperCase() === 'PM' ? 12 : 0;
    }
    if (/^[A-Za-z]/.test(text)) {
        return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
    }
    // Java reads two digits as a year of the last 80 or the next 20 years. Here they are always a year of this century.
    return letter === 'y' && count <= 2 && text.length === 2 ? 2000 + Number(text) : Number(text);
}

function timeOf(fields: Fields, zone: string): number {
    const hour = fields.H ?? (fields.k === undefined ? halfDay(fields) : fields.k % 24);
    const local = Date.UTC(
        fields.y ?? 1970,
        (fields.M ?? fields.L ?? 1) - 1,
        fields.D ?? fields.d ?? 1,
        hour,
        fields.m ?? 0,
        fields.s ?? 0,
        fields.S ?? 0
    );
    const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
    if (offset) {
        const minutes = Number(offset[2]) * 60 + Number(offset[3]);
        return local - (offset[1] === '-' ? -1 : 1) * minutes * 60000;
    }
    return DateTime.fromMillis(local, { zone: 'UTC' })
        .setZone(IANAZone.isValidZone(zone) ? zone : 'UTC', { keepLocalTime: true })
        .toMillis();
}

function halfDay(fields: Fields): number {
    return ((fields.h ?? fields.K ?? 0) % 12) + (fields.a ?? 0);
}
