'use strict';

var csv = require('../../platform/rules/csv');
var csvRows = require('./csvRows');
var linesModule = require('./lines');
var jsonFault = require('../../platform/rules/jsonFault');
var nearestName = require('../../platform/rules/nearestName');
var strictJson = require('../../platform/rules/strictJson');
var officialBatch = require('./officialBatch');
var omsRows = require('./omsRows');
var recentIds = require('../../lifecycle/rules/recentIds');

/** @typedef {import('./lines').BatchEntry} BatchEntry */
/** @typedef {import('./lines').BatchLine} BatchLine */
/** @typedef {import('./lines').BatchReader} BatchReader */
/** @typedef {import('./omsRows').Row} Row */

/** Rows of one event; no order has more lines and packages. */
var MAX_ROWS = 1000;

/** Problem of a line that is too long. */
var TOO_LONG = 'the line has more than ' + linesModule.LONGEST_LINE + ' characters';

/**
 * A reader that rejects every line of a file, with the reason.
 * @param {string} problem
 * @returns {BatchReader}
 */
function refusingReader(problem) {
    return {
        read: function (line) {
            return [{ event: null, lines: [line], problem: problem }];
        },
        end: function () {
            return [];
        }
    };
}

/** Problem of a line that does not show the format of its file. */
var NO_FORMAT = 'the file is neither JSON lines nor CSV with the documented header';

/**
 * Chooses a reader by the first line that shows the format of a file. Of the lines before it, each is rejected alone.
 * @returns {BatchReader}
 */
function batchReader() {
    var known = null;
    return {
        read: function (line) {
            known = known || readerFor(line.text);
            return known ? known.read(line) : [{ event: null, lines: [line], problem: NO_FORMAT }];
        },
        end: function () {
            return known ? known.end() : [];
        }
    };
}

/**
 * JSON lines, CSV with a header, or the official cartridge's CSV without one; null for any other line.
 * @param {string} line
 * @returns {BatchReader | null}
 */
function readerFor(line) {
    if (/^\s*\{/.test(line)) {
        return jsonLinesReader();
    }
    var official = csv.SEPARATORS.filter(function (separator) {
        return officialBatch.isOfficialLine(line, separator);
    })[0];
    if (official !== undefined) {
        return officialBatch.officialReader(official);
    }
    var separator = csv.SEPARATORS.filter(function (sign) {
        return knownColumns(line, sign) >= 2;
    })[0];
    if (separator === undefined) {
        return null;
    }
    var header = csv.csvFields(line, separator);
    var problem = headerProblem(header);
    return problem === '' ? csvReader(header, separator) : refusingReader(problem);
}

/**
 * How many columns of the contract a header has, if this sign separates them. In capitals or with blanks they count
 * too, so that the reject file names the right one.
 * @param {string} header
 * @param {string} separator
 * @returns {number}
 */
function knownColumns(header, separator) {
    var known = omsRows.COLUMNS.map(function (name) {
        return name.toLowerCase();
    });
    return (csv.csvFields(header, separator) || []).filter(function (name) {
        return known.indexOf(name.trim().toLowerCase()) >= 0;
    }).length;
}

/**
 * @param {string[]} header
 * @returns {string}
 */
function headerProblem(header) {
    var unknown = header.filter(function (name) {
        return omsRows.COLUMNS.indexOf(name) < 0;
    })[0];
    if (unknown !== undefined) {
        return (
            'unknown_field ' +
            unknown.substring(0, 50) +
            ', the nearest column is ' +
            nearestName(unknown.trim(), omsRows.COLUMNS)
        );
    }
    var twice = header.filter(function (name, position) {
        return header.indexOf(name) < position;
    })[0];
    if (twice !== undefined) {
        return 'contradiction ' + twice + ', the header has this column twice';
    }
    return header.indexOf('eventId') < 0 ? 'missing_field eventId, the header does not have this column' : '';
}

/** @returns {BatchReader} */
function jsonLinesReader() {
    return {
        read: function (line) {
            return /^\s*$/.test(line.text) ? [] : [jsonEntry(line)];
        },
        end: function () {
            return [];
        }
    };
}

/**
 * @param {BatchLine} line
 * @returns {BatchEntry}
 */
function jsonEntry(line) {
    if (line.isCut) {
        return { event: null, lines: [line], problem: TOO_LONG };
    }
    var event = strictJson.parseStrictly(line.text);
    if (typeof event === 'object' && event !== null) {
        return { event: event, lines: [line], problem: '' };
    }
    var problem = event === undefined ? 'not JSON, ' + jsonFault.whyNoJson(line.text) : 'not a JSON object';
    return { event: null, lines: [line], problem: problem };
}

/**
 * An event whose rows are still being read.
 * @typedef {Object} OpenEvent
 * @property {string} eventId
 * @property {Row[]} rows
 * @property {BatchLine[]} lines
 * @property {string} problem
 * @property {boolean} isRest
 */

/**
 * A reader for CSV. The rows of an event stand together, and the next event id completes it. A bad row rejects its
 * whole event, so that no event is applied in part.
 * @param {string[]} header
 * @param {string} separator
 * @returns {BatchReader}
 */
function csvReader(header, separator) {
    var seen = recentIds();
    var rows = csvRows.rowReader(header.length, separator);
    var open = null;
    var isFirst = true;

    function complete() {
        var event = open;
        open = null;
        return event && event.lines.length > 0 ? [entryOf(event)] : [];
    }

    function start(eventId, line) {
        var before = seen.numberOf(eventId);
        if (before === 0) {
            seen.add(eventId, line);
        }
        var problem = before === 0 ? '' : 'contradiction eventId, its rows do not stand together: see line ' + before;
        return { eventId: eventId, rows: [], lines: [], problem: problem, isRest: false };
    }

    /** Rejects an event with too many rows as they come, without keeping them. */
    function rejectEndless(event) {
        event.problem = event.problem || 'the event has more than ' + MAX_ROWS + ' rows';
        var entry = entryOf(event);
        event.rows = [];
        event.lines = [];
        event.isRest = true;
        return [entry];
    }

    function readRow(lines) {
        var line = lines[0];
        var text = csvRows.textOfRow(lines);
        if (isFirst || /^\s*$/.test(text)) {
            isFirst = false;
            return [];
        }
        var fields = line.isCut ? null : csv.csvFields(text, separator);
        var eventId = fields ? fields[header.indexOf('eventId')] || '' : leadingEventId(header, text, separator);
        // A row without an event id can only belong to the event before it.
        var belongs = open !== null && (eventId === '' || eventId === open.eventId);
        var done = belongs ? [] : complete();
        var event = open || start(eventId, line.number);
        open = event;
        var isFull = event.isRest || event.lines.length >= MAX_ROWS;
        event.lines = event.lines.concat(lines);
        addRow(event, header, fields, line);
        return isFull ? done.concat(rejectEndless(event)) : done;
    }

    function readRows(found) {
        return found.reduce(function (entries, lines) {
            return entries.concat(readRow(lines));
        }, []);
    }

    return {
        read: function (line) {
            return readRows(rows.add(line));
        },
        end: function () {
            return readRows(rows.end()).concat(complete());
        }
    };
}

/**
 * @param {OpenEvent} event
 * @param {string[]} header
 * @param {string[] | null} fields
 * @param {BatchLine} line
 */
function addRow(event, header, fields, line) {
    if (fields && fields.length === header.length) {
        event.rows.push({ line: line.number, cells: cellsOf(header, fields) });
    } else if (event.problem === '') {
        event.problem =
            'line ' + line.number + (line.isCut ? ': ' + TOO_LONG : ' does not have ' + header.length + ' columns');
    }
}

/**
 * @param {OpenEvent} open
 * @returns {BatchEntry}
 */
function entryOf(open) {
    var read = open.problem === '' ? omsRows.eventOfRows(open.rows) : { event: null, problem: open.problem };
    return { event: read.event, lines: open.lines, problem: read.problem, isRest: open.isRest, hasColumns: true };
}

/**
 * The event id of a row that cannot be read as CSV: its first field, if that is the column of the event id.
 * @param {string[]} header
 * @param {string} text
 * @param {string} separator
 * @returns {string}
 */
function leadingEventId(header, text, separator) {
    var end = header[0] === 'eventId' ? text.indexOf(separator) : -1;
    var first = text.substring(0, Math.max(end, 0));
    return first.indexOf('"') < 0 ? first : '';
}

/**
 * @param {string[]} header
 * @param {string[]} fields
 * @returns {Row['cells']}
 */
function cellsOf(header, fields) {
    var cells = {};
    header.forEach(function (name, position) {
        cells[name] = fields[position];
    });
    return cells;
}

module.exports = {
    TOO_LONG: TOO_LONG,
    batchReader: batchReader
};
