'use strict';

/**
 * The fields of one CSV line, RFC 4180: quotes around a field, two of them for one inside. A field has no line breaks.
 * @param {string} line
 * @returns {string[] | null} null if a quote is not closed, or stands in the middle of a field
 */
function csvFields(line) {
    var fields = [];
    var rest = line;
    for (;;) {
        var match = /^(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/.exec(rest);
        if (!match) {
            return null;
        }
        var isQuoted = rest.charAt(0) === '"';
        fields.push(isQuoted ? (match[1] || '').replace(/""/g, '"') : match[2] || '');
        if (match[3] !== ',') {
            return fields;
        }
        rest = rest.substring(match[0].length);
    }
}

/**
 * One CSV line; fields are quoted where they have to be.
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
 * A field that no spreadsheet takes for a formula: an apostrophe before it makes it text. Source: OWASP, CSV injection.
 * @param {string} field
 * @returns {string}
 */
function safeCell(field) {
    return /^[\s]*[=+\-@|%]|^[\t\r\n]/.test(field) ? "'" + field : field;
}

module.exports = {
    csvFields: csvFields,
    csvLine: csvLine,
    safeCell: safeCell
};
