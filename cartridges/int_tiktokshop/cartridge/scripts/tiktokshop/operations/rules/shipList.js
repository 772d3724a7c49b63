'use strict';

var csv = require('../../platform/rules/csv');

/**
 * One line of a pasted list: an order and the parcel with all its open units.
 * @typedef {Object} ShipLine
 * @property {number} line - From 1.
 * @property {string} orderNo
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {'' | 'fields' | 'twice'} problem - Code of what is wrong with the line; empty for nothing.
 */

/** Lines that are shipped at once, so that a request stays within the platform's quotas. */
var MOST_LINES = 100;

/** A line with its end. */
var LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g;

/**
 * Reads a pasted list, at most one line more than `MOST_LINES`. A line has order number, carrier and tracking number,
 * with commas, semicolons or tabs between, as a spreadsheet gives them. Empty lines and a heading without digits in its
 * last column are left out.
 * @param {string} text
 * @returns {ShipLine[]}
 */
function readShipList(text) {
    var seen = {};
    return filledLines(text)
        .map(function (line) {
            return shipLine(line.text, line.line);
        })
        .filter(function (line, index) {
            return index > 0 || /\d/.test(line.trackingNumber + line.orderNo);
        })
        .slice(0, MOST_LINES + 1)
        .map(function (line) {
            var isTwice = line.problem === '' && seen[line.orderNo] === true;
            seen[line.orderNo] = true;
            return isTwice ? twice(line) : line;
        });
}

/**
 * The first lines with a text; the heading may be among them. The platform takes no list of all lines of a long text.
 * @param {string} text
 * @returns {Array<{ text: string, line: number }>}
 */
function filledLines(text) {
    var lines = [];
    LINE.lastIndex = 0;
    var number = 1;
    for (var found = LINE.exec(text); found && lines.length < MOST_LINES + 2; found = LINE.exec(text)) {
        var filled = found[0].trim();
        if (filled !== '') {
            lines.push({ text: filled, line: number });
        }
        number += 1;
    }
    return lines;
}

/**
 * @param {string} text
 * @param {number} line
 * @returns {ShipLine}
 */
function shipLine(text, line) {
    var separator =
        csv.SEPARATORS.filter(function (one) {
            return text.indexOf(one) >= 0;
        })[0] || ',';
    var fields = (csv.csvFields(text, separator) || []).map(function (field) {
        return field.trim();
    });
    var isWhole =
        fields.length === 3 &&
        fields.every(function (field) {
            return field !== '';
        });
    return {
        line: line,
        orderNo: fields[0] || '',
        carrier: fields[1] || '',
        trackingNumber: fields[2] || '',
        problem: isWhole ? '' : 'fields'
    };
}

/**
 * @param {ShipLine} line
 * @returns {ShipLine}
 */
function twice(line) {
    return {
        line: line.line,
        orderNo: line.orderNo,
        carrier: line.carrier,
        trackingNumber: line.trackingNumber,
        problem: 'twice'
    };
}

module.exports = {
    MOST_LINES: MOST_LINES,
    readShipList: readShipList
};
