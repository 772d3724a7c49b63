/** More columns than any of our files has. */
const MAX_FIELDS = 100;

/** What may stand between the fields of a line: spreadsheets write a semicolon where the comma is a decimal point. */
export const SEPARATORS = [',', ';', '\t'];

/**
 * The fields of one CSV row by RFC 4180. A field in quotes may have line breaks.
 * @param separator - one of `SEPARATORS`
 * @returns null if a quote is not closed or stands in the middle of a field, or if there are more than a hundred fields
 */
export function csvFields(line: string, separator: string = ','): string[] | null {
    const fields: string[] = [];
    let at = 0;
    while (fields.length < MAX_FIELDS) {
        const isQuoted = line.charAt(at) === '"';
        const end = isQuoted ? closingQuote(line, at) : nextSeparator(line, at, separator);
        const field = line.substring(isQuoted ? at + 1 : at, end);
        const next = isQuoted ? end + 1 : end;
        if (
            end < 0 ||
            (!isQuoted && field.indexOf('"') >= 0) ||
            (next < line.length && line.charAt(next) !== separator)
        ) {
            return null;
        }
        fields.push(field.replace(/""/g, '"'));
        if (next === line.length) {
            return fields;
        }
        at = next + 1;
    }
    return null;
}

/** Index of the closing quote; -1 if there is none. */
function closingQuote(line: string, open: number): number {
    let close = line.indexOf('"', open + 1);
    while (close >= 0 && line.charAt(close + 1) === '"') {
        close = line.indexOf('"', close + 2);
    }
    return close;
}

function nextSeparator(line: string, start: number, separator: string): number {
    const found = line.indexOf(separator, start);
    return found < 0 ? line.length : found;
}

/** One CSV line; quotes a field only where it must. */
export function csvLine(fields: string[]): string {
    return fields.map((field) => (/[",\r\n]/.test(field) ? '"' + field.replace(/"/g, '""') + '"' : field)).join(',');
}

/**
 * Signs that begin a formula, also in full width, where a cell begins or where a spreadsheet with another separator would
 * begin one.
 */
const FORMULAS = /(^|[;\t\r\n])([^\S\t\r\n]*(?:["'][^\S\t\r\n]*)?)([=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** A field that no spreadsheet runs as a formula: an apostrophe makes it text. Source: OWASP, CSV injection. */
export function safeCell(field: string): string {
    const safe = field.replace(FORMULAS, "$1'$2$3");
    return /^[\t\r\n]/.test(safe) ? "'" + safe : safe;
}

/** Digits that a spreadsheet would change: it keeps fifteen, and drops zeros in front. */
const LONG_NUMBER = /^(\d{12,}|0\d+)$/;

/** A field for a spreadsheet: nothing runs as a formula, and ids of digits stay as they are, as a text in a formula. */
export function spreadsheetCell(field: string): string {
    return LONG_NUMBER.test(field) ? '="' + field + '"' : safeCell(field);
}
