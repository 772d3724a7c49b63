'use strict';

var recentIds = require('../../lifecycle/rules/recentIds');
var csv = require('../../platform/rules/csv');
var csvRows = require('./csvRows');
var linesModule = require('./lines');
var omsRows = require('./omsRows');

/** @typedef {import('../../lifecycle/rules/recentIds').RecentIds} RecentIds */
/** @typedef {import('./lines').BatchEntry} BatchEntry */
/** @typedef {import('./lines').BatchLine} BatchLine */
/** @typedef {import('./lines').BatchReader} BatchReader */
/** @typedef {import('./omsRows').Row} Row */

/** Rows of one event; no order has more lines and packages. */
var MAX_ROWS = 1000;

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
        var event = open || startEvent(eventId, line.number, seen);
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
 * @param {string} eventId
 * @param {number} line
 * @param {RecentIds} seen - the line on which each event begins, by its id
 * @returns {OpenEvent}
 */
function startEvent(eventId, line, seen) {
    var before = seen.numberOf(eventId);
    if (before === 0) {
        seen.add(eventId, line);
    }
    var problem = before === 0 ? '' : 'contradiction eventId, its rows do not stand together: see line ' + before;
    return { eventId: eventId, rows: [], lines: [], problem: problem, isRest: false };
}

/**
 * Rejects an event with too many rows as they come, without keeping them.
 * @param {OpenEvent} event
 * @returns {BatchEntry[]}
 */
function rejectEndless(event) {
    event.problem = event.problem || 'the event has more than ' + MAX_ROWS + ' rows';
    var entry = entryOf(event);
    event.rows = [];
    event.lines = [];
    event.isRest = true;
    return [entry];
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
            'line ' +
            line.number +
            (line.isCut ? ': ' + linesModule.TOO_LONG : ' does not have ' + header.length + ' columns');
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

module.exports = csvReader;
