'use strict';

/**
 * A line of a file, kept for the reject file.
 * @typedef {Object} BatchLine
 * @property {number} number
 * @property {string} text
 * @property {boolean} isCut - Whether the line was longer than any may be: `text` is its beginning only.
 */

/**
 * An event of a batch file with the lines it came from, or lines that are none and why.
 * @typedef {Object} BatchEntry
 * @property {{ [name: string]: * } | null} event - As `parseOrderEvent` takes it; null when the lines cannot be read.
 * @property {BatchLine[]} lines
 * @property {string} problem - Empty when the event could be read.
 * @property {boolean} [isRest] - Whether these are more lines of an event that was rejected before.
 */

/**
 * Reads a batch file line by line; an entry comes out as soon as it is complete.
 * @typedef {{ read(line: BatchLine): BatchEntry[], end(): BatchEntry[] }} BatchReader
 */

/** Characters of a line. A text of a million characters ends a script, and a reject quotes the whole line. */
var LONGEST_LINE = 100000;

/** What is kept of a line that is too long. */
var BEGINNING = 1000;

/**
 * Puts together the lines of a text that comes in pieces.
 * @typedef {Object} LineReader
 * @property {(piece: string) => BatchLine[]} add - The lines that a piece completes.
 * @property {() => BatchLine[]} end - The last line, where no line break ends it.
 */

/**
 * A reader of lines that never holds more than one. Lines end with LF, CR or both; a byte order mark is no part of the
 * first.
 * @returns {LineReader}
 */
function lineReader() {
    var number = 0;
    var text = '';
    var isCut = false;
    var endedWithCr = false;

    function hold(part) {
        if (!isCut) {
            text += part;
        }
        if (text.length > LONGEST_LINE) {
            isCut = true;
            text = text.substring(0, BEGINNING);
        }
    }

    function complete() {
        number += 1;
        var line = { number: number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text, isCut: isCut };
        text = '';
        isCut = false;
        return line;
    }

    return {
        add: function (piece) {
            var parts = (endedWithCr ? piece.replace(/^\n/, '') : piece).split(/\r\n|\r|\n/);
            endedWithCr = /\r$/.test(piece);
            var last = parts.pop();
            var lines = parts.map(function (part) {
                hold(part);
                return complete();
            });
            hold(last);
            return lines;
        },
        end: function () {
            return text === '' ? [] : [complete()];
        }
    };
}

module.exports = {
    LONGEST_LINE: LONGEST_LINE,
    lineReader: lineReader
};
