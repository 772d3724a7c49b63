'use strict';

/** More columns than any of our files has. */
var MAX_FIELDS = 100;

/** What may stand between the fields of a line: spreadsheets write a semicolon where the comma is a decimal point. */
var SEPARATORS = [',', ';', '\t'];

/**
 * The fields of one CSV row by RFC 4180. A field in quotes may have line breaks.
 * @param {string} line
 * @param {string} [separator] - one of `SEPARATORS`
 * @returns {string[] | null} null if a quote is not closed or stands in the middle of a field, or if there are more
 *     than a hundred fields
 */
function csvFields(line, separator) {
    if (separator === undefined) {
        separator = ',';
    }
    var fields = [];
    var at = 0;
    while (fields.length < MAX_FIELDS) {
        var isQuoted = line.charAt(at) === '"';
        var end = isQuoted ? closingQuote(line, at) : nextSeparator(line, at, separator);
        var field = line.substring(isQuoted ? at + 1 : at, end);
        var next = isQuoted ? end + 1 : end;
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

/**
 * Index of the closing quote; -1 if there is none.
 * @param {string} line
 * @param {number} open
 * @returns {number}
 */
function closingQuote(line, open) {
    var close = line.indexOf('"', open + 1);
    while (close >= 0 && line.charAt(close + 1) === '"') {
        close = line.indexOf('"', close + 2);
    }
    return close;
}

/**
 * @param {string} line
 * @param {number} start
 * @param {string} separator
 * @returns {number}
 */
function nextSeparator(line, start, separator) {
    var found = line.indexOf(separator, start);
    return found < 0 ? line.length : found;
}

/**
 * One CSV line; quotes a field only where it must.
 * @param {string[]} fields
 * @returns {string}
 */
function csvLine(fields) {
    return fields
        .map(function (field) {
            return /[",\r\n]/.test(field) ? '"' + field.replace(/"/g, '""') + '"' : field;
        })
        .join(',');
}

/**
 * Signs that begin a formula, also in full width, where a cell begins or where a spreadsheet with another separator would
 * begin one.
 */
var FORMULAS = /(^|[;\t\r\n])([^\S\t\r\n]*(?:["'][^\S\t\r\n]*)?)([=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/g;

/**
 * A field that no spreadsheet runs as a formula: an apostrophe makes it text. Source: OWASP, CSV injection.
 * @param {string} field
 * @returns {string}
 */
function safeCell(field) {
    var safe = field.replace(FORMULAS, "$1'$2$3");
    return /^[\t\r\n]/.test(safe) ? "'" + safe : safe;
}

/** Digits that a spreadsheet would change: it keeps fifteen, and drops zeros in front. */
var LONG_NUMBER = /^(\d{12,}|0\d+)$/;

/**
 * A field for a spreadsheet: nothing runs as a formula, and ids of digits stay as they are, as a text in a formula.
 * @param {string} field
 * @returns {string}
 */
function spreadsheetCell(field) {
    return LONG_NUMBER.test(field) ? '="' + field + '"' : safeCell(field);
}

module.exports = {
    SEPARATORS: SEPARATORS,
    csvFields: csvFields,
    csvLine: csvLine,
    safeCell: safeCell,
    spreadsheetCell: spreadsheetCell
};
