'use strict';

/**
 * A line of a file, kept for the reject file.
 * @typedef {Object} BatchLine
 * @property {number} number
 * @property {string} text
 * @property {boolean} isCut - Whether the line was too long: `text` is only its beginning.
 */

/**
 * An event of a batch file with its lines, or lines that are no event, and why.
 * @typedef {Object} BatchEntry
 * @property {{ [name: string]: * } | null} event - Input for `parseOrderEvent`; null when the lines cannot be read.
 * @property {BatchLine[]} lines
 * @property {string} problem - Empty when the event could be read.
 * @property {boolean} [isRest] - Whether these are further lines of an event that was rejected before.
 * @property {boolean} [isFile] - Whether it stands for all of a file that has no lines of text.
 * @property {boolean} [hasColumns] - Whether the lines are rows with columns.
 */

/**
 * Reads a batch file line by line, and returns each entry once it is complete.
 * @typedef {{ read(line: BatchLine): BatchEntry[], end(): BatchEntry[] }} BatchReader
 */

/** Characters per line: the platform ends a script at a text of a million, and a reject file quotes the whole line. */
var LONGEST_LINE = 100000;

/** Problem of a line that is too long. */
var TOO_LONG = 'the line has more than ' + LONGEST_LINE + ' characters';

/** Characters kept of a line that is too long. */
var BEGINNING = 1000;

/**
 * Assembles the lines of a text that is read in pieces.
 * @typedef {Object} LineReader
 * @property {(piece: string) => BatchLine[]} add - The lines that a piece completes.
 * @property {() => BatchLine[]} end - The last line, where no line break ends it.
 */

/**
 * Creates a reader that never holds more than one line. Lines end with LF, CR or both; a byte order mark does not count
 * as part of a line: files that were put together have one in the middle.
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
        var line = { number: number, text: text.replace(/^\uFEFF/, ''), isCut: isCut };
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
    TOO_LONG: TOO_LONG,
    lineReader: lineReader
};
