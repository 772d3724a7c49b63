'use strict';

var csv = require('../../platform/rules/csv');
var csvReader = require('./csvBatch');
var lines = require('./lines');
var jsonFault = require('../../platform/rules/input/jsonFault');
var nearestName = require('../../platform/rules/input/nearestName');
var strictJson = require('../../platform/rules/input/strictJson');
var officialBatch = require('./officialBatch');
var omsRows = require('./omsRows');

/** @typedef {import('./lines').BatchEntry} BatchEntry */
/** @typedef {import('./lines').BatchLine} BatchLine */
/** @typedef {import('./lines').BatchReader} BatchReader */

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

/** How gzip and zip files begin, as far as their first bytes can be read as text. */
var COMPRESSED = /^(\u001F\uFFFD|PK\u0003\u0004)/;

/**
 * A reader that rejects a compressed file once: its lines mean nothing.
 * @returns {BatchReader}
 */
function compressedReader() {
    var isFirst = true;
    return {
        read: function (line) {
            var isToldNow = isFirst;
            isFirst = false;
            var problem = 'the file is compressed: unpack it';
            return isToldNow ? [{ event: null, lines: [line], problem: problem, isFile: true }] : [];
        },
        end: function () {
            return [];
        }
    };
}

/** Problem of a line that does not show the format of its file. */
var NO_FORMAT = 'neither an event in JSON, nor the documented header, nor a row of the official cartridge';

/**
 * Chooses a reader by the first line that shows the format of a file. Of the lines before it, each is rejected alone.
 * @returns {BatchReader}
 */
function batchReader() {
    var known = null;
    return {
        read: function (line) {
            known =
                known || (line.number === 1 && COMPRESSED.test(line.text) ? compressedReader() : readerFor(line.text));
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
        return { event: null, lines: [line], problem: lines.TOO_LONG };
    }
    var event = strictJson.parseStrictly(line.text);
    if (typeof event === 'object' && event !== null) {
        return { event: event, lines: [line], problem: '' };
    }
    var problem = event === undefined ? 'not JSON, ' + jsonFault.whyNoJson(line.text) : 'not a JSON object';
    return { event: null, lines: [line], problem: problem };
}

module.exports = batchReader;
