'use strict';

var moment = require('../platform/moment');
var webPage = require('../platform/webPage');
var differenceRow = require('./differenceWords');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference').DescribedDifference} DescribedDifference */

var COLUMNS = ['kind', 'orderno', 'tiktokid', 'about', 'shop', 'there', 'here', 'act', 'found', 'choice', 'problem'];

/**
 * The rows of the CSV file of a list of differences; the first has the column names.
 * @param {DescribedDifference[]} all
 * @returns {string[][]}
 */
function differenceCsv(all) {
    return [COLUMNS.map(headOf)].concat(all.map(rowOf));
}

/**
 * @param {string} column
 * @returns {string}
 */
function headOf(column) {
    return webPage.text('difference.' + column) + (column === 'found' ? ' (' + moment.siteTimeZone() + ')' : '');
}

/**
 * @param {DescribedDifference} one
 * @returns {string[]}
 */
function rowOf(one) {
    var row = differenceRow(one);
    return [
        row.kind,
        row.orderNo,
        one.externalOrderId,
        row.about,
        one.shopId,
        row.there,
        row.here,
        row.act,
        one.foundAt ? moment.siteTime(one.foundAt) : '',
        row.choice,
        row.problem
    ];
}

module.exports = differenceCsv;
