'use strict';

var moment = require('./moment');
var webPage = require('./webPage');

/**
 * A column of a CSV file.
 * @template T
 * @typedef {Object} CsvColumn
 * @property {string} head - Key of its head in the resource bundle.
 * @property {(row: T) => string} value
 * @property {boolean} [isTime] - Whether its values are times of the site: the head then names the zone.
 */

/**
 * The rows of a CSV file; the first has the heads of the columns.
 * @template T
 * @param {Array<CsvColumn<T>>} columns
 * @param {T[]} rows
 * @returns {string[][]}
 */
function csvTable(columns, rows) {
    var heads = columns.map(function (item) {
        return webPage.text(item.head) + (item.isTime ? ' (' + moment.siteTimeZone() + ')' : '');
    });
    return [heads].concat(
        rows.map(function (row) {
            return columns.map(function (column) {
                return column.value(row);
            });
        })
    );
}

module.exports = csvTable;
