'use strict';

var orderSort = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderSort');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderSort').OrderSort} OrderSort */

/**
 * A column of the list of orders.
 * @typedef {Object} Column
 * @property {string} label
 * @property {string} sort - What a click sorts by; empty where the list cannot be sorted by it.
 * @property {'none' | 'ascending' | 'descending'} sorted - For `aria-sort`.
 */

/** In the sequence of the cells of a row in `orders/list.isml`. The CSV file has its own: `orderCsv`. */
var COLUMNS = ['number', 'created', 'status', 'deadline', 'watch', 'buyer', 'total', 'tracking'];

/**
 * The columns of the list of orders.
 * @param {OrderSort[]} sortable - what the list can be sorted by
 * @param {string} current - what it is sorted by, see `rules/orderSort`
 * @returns {Column[]}
 */
function columnsView(sortable, current) {
    return COLUMNS.map(function (name) {
        var sort = sortable.filter(function (known) {
            return known === name;
        })[0];
        return {
            label: webPage.text('order.' + name),
            sort: sort ? orderSort.sortAfterClick(sort, current) : '',
            sorted: current === name ? 'ascending' : current === '-' + name ? 'descending' : 'none'
        };
    });
}

module.exports = columnsView;
