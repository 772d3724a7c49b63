'use strict';

var csv = require('../../platform/rules/csv');

/** @typedef {import('./lines').BatchLine} BatchLine */

/** Lines that one row may have: no text of an event has more. */
var MOST_LINES = 50;

/**
 * Puts the lines of a CSV file together to rows.
 * @typedef {Object} RowReader
 * @property {(line: BatchLine) => BatchLine[][]} add - The rows that a line completes, each as its lines.
 * @property {() => BatchLine[][]} end - What is left at the end of the file.
 */

/**
 * Creates a reader that knows a line break in a quoted field, by RFC 4180: taken for rows, the lines of a buyer's text
 * could cancel other orders. A quote that does not end in a whole row costs its own line only.
 * @param {number} columns - how many fields a row has
 * @param {string} separator
 * @returns {RowReader}
 */
function rowReader(columns, separator) {
    var held = [];
    var isQuoted = false;

    function add(line) {
        held.push(line);
        isQuoted = isQuoted !== hasOddQuotes(line.text);
        if (line.isCut || held.length === MOST_LINES) {
            return release();
        }
        return isQuoted ? [] : whole();
    }

    function whole() {
        if (held.length > 1 && (csv.csvFields(textOfRow(held), separator) || []).length !== columns) {
            return release();
        }
        var row = held;
        held = [];
        return [row];
    }

    /** Takes the first line as a whole row, and reads the other lines again. */
    function release() {
        var lines = held;
        held = [];
        isQuoted = false;
        return lines.slice(1).reduce(function (rows, line) {
            return rows.concat(add(line));
        }, lines.slice(0, 1).map(alone));
    }

    function end() {
        var rows = [];
        while (held.length > 0) {
            release().forEach(function (row) {
                rows.push(row);
            });
        }
        return rows;
    }

    return { add: add, end: end };
}

/**
 * The text of a row, with the line breaks in its fields.
 * @param {BatchLine[]} lines
 * @returns {string}
 */
function textOfRow(lines) {
    return lines
        .map(function (line) {
            return line.text;
        })
        .join('\n');
}

/**
 * @param {BatchLine} line
 * @returns {BatchLine[]}
 */
function alone(line) {
    return [line];
}

/**
 * @param {string} text
 * @returns {boolean}
 */
function hasOddQuotes(text) {
    return text.split('"').length % 2 === 0;
}

module.exports = {
    rowReader: rowReader,
    textOfRow: textOfRow
};
