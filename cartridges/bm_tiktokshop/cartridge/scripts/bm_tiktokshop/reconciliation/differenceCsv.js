'use strict';

var csvTable = require('../platform/csvTable');
var moment = require('../platform/moment');
var differenceRow = require('./differenceWords');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference').DescribedDifference} DescribedDifference */
/** @typedef {import('./differenceWords').DifferenceRow} DifferenceRow */

/**
 * A difference, and its words.
 * @typedef {Object} CsvRow
 * @property {DescribedDifference} one
 * @property {DifferenceRow} words
 */

var COLUMNS = [
    {
        head: 'difference.kind',
        value: function (item) {
            return item.words.kind;
        }
    },
    {
        head: 'difference.orderno',
        value: function (item) {
            return item.words.orderNo;
        }
    },
    {
        head: 'difference.tiktokid',
        value: function (item) {
            return item.one.externalOrderId;
        }
    },
    {
        head: 'difference.about',
        value: function (item) {
            return item.words.about;
        }
    },
    {
        head: 'difference.shop',
        value: function (item) {
            return item.one.shopId;
        }
    },
    {
        head: 'difference.there',
        value: function (item) {
            return item.words.there;
        }
    },
    {
        head: 'difference.here',
        value: function (item) {
            return item.words.here;
        }
    },
    {
        head: 'difference.act',
        value: function (item) {
            return item.words.act;
        }
    },
    {
        head: 'difference.found',
        value: function (item) {
            return item.one.foundAt ? moment.siteTime(item.one.foundAt) : '';
        },
        isTime: true
    },
    {
        head: 'difference.choice',
        value: function (item) {
            return item.words.choice;
        }
    },
    {
        head: 'difference.problem',
        value: function (item) {
            return item.words.problem;
        }
    }
];

/**
 * The rows of the CSV file of a list of differences; the first has the column names.
 * @param {DescribedDifference[]} all
 * @returns {string[][]}
 */
function differenceCsv(all) {
    var rows = all.map(function (one) {
        return { one: one, words: differenceRow(one) };
    });
    return csvTable(COLUMNS, rows);
}

module.exports = differenceCsv;
