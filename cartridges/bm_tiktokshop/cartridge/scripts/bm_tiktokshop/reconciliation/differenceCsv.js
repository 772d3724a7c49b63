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
        value: function (_ref) {
            var words = _ref.words;
            return words.kind;
        }
    },
    {
        head: 'difference.orderno',
        value: function (_ref) {
            var words = _ref.words;
            return words.orderNo;
        }
    },
    {
        head: 'difference.tiktokid',
        value: function (_ref) {
            var one = _ref.one;
            return one.externalOrderId;
        }
    },
    {
        head: 'difference.about',
        value: function (_ref) {
            var words = _ref.words;
            return words.about;
        }
    },
    {
        head: 'difference.shop',
        value: function (_ref) {
            var one = _ref.one;
            return one.shopId;
        }
    },
    {
        head: 'difference.there',
        value: function (_ref) {
            var words = _ref.words;
            return words.there;
        }
    },
    {
        head: 'difference.here',
        value: function (_ref) {
            var words = _ref.words;
            return words.here;
        }
    },
    {
        head: 'difference.act',
        value: function (_ref) {
            var words = _ref.words;
            return words.act;
        }
    },
    {
        head: 'difference.found',
        value: function (_ref) {
            var one = _ref.one;
            return one.foundAt ? moment.siteTime(one.foundAt) : '';
        },
        isTime: true
    },
    {
        head: 'difference.choice',
        value: function (_ref) {
            var words = _ref.words;
            return words.choice;
        }
    },
    {
        head: 'difference.problem',
        value: function (_ref) {
            var words = _ref.words;
            return words.problem;
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
