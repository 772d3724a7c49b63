'use strict';

var csv = require('./csv');
var officialBatch = require('./officialBatch');
var orderStatus = require('./orderStatus');

/**
 * A line of a batch file, kept for the reject file.
 * @typedef {Object} BatchLine
 * @property {number} number
 * @property {string} text
 */

/**
 * An event of a batch file with the lines it came from, or lines that are none and why.
 * @typedef {Object} BatchEntry
 * @property {{ [name: string]: * } | null} event - As `parseOrderEvent` takes it; null when the lines cannot be read.
 * @property {BatchLine[]} lines
 * @property {string} problem - Empty when the event could be read.
 */

/**
 * Reads a batch file line by line; an entry comes out as soon as it is complete.
 * @typedef {{ read(line: BatchLine): BatchEntry[], end(): BatchEntry[] }} BatchReader
 */

/** Columns of the CSV, in any order. Source: docs/oms.md. */
var COLUMNS = [
    'eventId',
    'orderNo',
    'externalOrderId',
    'status',
    'occurredAt',
    'packageNo',
    'carrier',
    'trackingNumber',
    'productId',
    'quantity',
    'reason'
];

/** @typedef {{ [column: string]: string }} Row */

/**
 * A reader for a file, told by its first line: JSON lines, CSV with a header, or the official cartridge's CSV without.
 * @param {string} firstLine
 * @returns {BatchReader | null} null when it is neither
 */
function batchReaderFor(firstLine) {
    if (/^\s*\{/.test(firstLine)) {
        return jsonLinesReader();
    }
    if (officialBatch.isOfficialLine(firstLine)) {
        return officialBatch.officialReader();
    }
    var header = csv.csvFields(firstLine);
    var isHeader =
        header !== null &&
        header.indexOf('eventId') >= 0 &&
        header.every(function (name) {
            return COLUMNS.indexOf(name) >= 0;
        });
    return isHeader ? csvReader(header) : null;
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
    try {
        var event = JSON.parse(line.text);
        if (typeof event === 'object' && event !== null) {
            return { event: event, lines: [line], problem: '' };
        }
    } catch (e) {
        // Said below, in words of our own.
    }
    return { event: null, lines: [line], problem: 'not a JSON object' };
}

/**
 * Rows of an event stand together; the next event id completes it. A bad row rejects the event it stands in, so that no
 * event is applied in part.
 * @param {string[]} header
 * @returns {BatchReader}
 */
function csvReader(header) {
    var open = null;
    var isFirst = true;

    function complete() {
        if (!open) {
            return [];
        }
        var entry = {
            event: open.problem === '' ? eventOf(open.rows) : null,
            lines: open.lines,
            problem: open.problem
        };
        open = null;
        return [entry];
    }

    return {
        read: function (line) {
            if (isFirst || /^\s*$/.test(line.text)) {
                isFirst = false;
                return [];
            }
            var fields = csv.csvFields(line.text);
            var eventId = fields ? fields[header.indexOf('eventId')] || '' : leadingEventId(header, line.text);
            // A row that does not say whose it is belongs to the event before it, as far as anybody can tell.
            var belongs = open !== null && (eventId === '' || eventId === open.eventId);
            var done = belongs ? [] : complete();
            open = open || { eventId: eventId, rows: [], lines: [], problem: '' };
            open.lines.push(line);
            if (fields && fields.length === header.length) {
                open.rows.push(rowOf(header, fields));
            } else {
                open.problem = 'line ' + line.number + ' does not have ' + header.length + ' columns';
            }
            return done;
        },
        end: complete
    };
}

/**
 * Whose a row is that cannot be read as CSV: its first field, where that is the event id.
 * @param {string[]} header
 * @param {string} text
 * @returns {string}
 */
function leadingEventId(header, text) {
    var match = header[0] === 'eventId' ? /^([^",]+),/.exec(text) : null;
    return match ? match[1] : '';
}

/**
 * @param {string[]} header
 * @param {string[]} fields
 * @returns {Row}
 */
function rowOf(header, fields) {
    var row = {};
    header.forEach(function (name, position) {
        row[name] = fields[position];
    });
    return row;
}

/**
 * The rows of one event as the document that the other ways bring. Empty fields are missing fields.
 * @param {Row[]} rows
 * @returns {{ [name: string]: * }}
 */
function eventOf(rows) {
    var first = rows[0];
    var event = {};
    ['eventId', 'orderNo', 'externalOrderId', 'status', 'occurredAt'].forEach(function (name) {
        if (first[name]) {
            event[name] = first[name];
        }
    });
    var status = orderStatus.statusOf(first.status || '');
    if (status === 'CANCELLED') {
        event.cancel = cancellationOf(rows);
    } else {
        event.packages = packagesOf(rows, status !== 'Acknowledged');
    }
    return event;
}

/**
 * @param {Row[]} rows
 * @returns {object}
 */
function cancellationOf(rows) {
    var items = itemsOf(rows);
    var reason = rows[0].reason || '';
    return items.length > 0 ? { reason: reason, items: items } : { reason: reason };
}

/**
 * A row that tells of a package without naming it is kept as one without number, which is then refused.
 * @param {Row[]} rows
 * @param {boolean} isShipment - whether an item alone tells of a package
 * @returns {object[]}
 */
function packagesOf(rows, isShipment) {
    var numbers = [];
    var told = rows.filter(function (row) {
        return row.packageNo || row.carrier || row.trackingNumber || (isShipment && row.productId);
    });
    told.forEach(function (row) {
        var packageNo = row.packageNo || '';
        if (numbers.indexOf(packageNo) < 0) {
            numbers.push(packageNo);
        }
    });
    return numbers.map(function (packageNo) {
        var own = told.filter(function (row) {
            return (row.packageNo || '') === packageNo;
        });
        var items = itemsOf(own);
        var parcel = {
            packageNo: packageNo || undefined,
            carrier: own[0].carrier,
            trackingNumber: own[0].trackingNumber
        };
        if (items.length > 0) {
            parcel.items = items;
        }
        return parcel;
    });
}

/**
 * @param {Row[]} rows
 * @returns {object[]}
 */
function itemsOf(rows) {
    return rows
        .filter(function (row) {
            return row.productId;
        })
        .map(function (row) {
            return { productId: row.productId, quantity: Number(row.quantity) };
        });
}

module.exports = batchReaderFor;
