'use strict';

var moment = require('../platform/moment');
var webPage = require('../platform/webPage');
var reasonsOf = require('./reasons');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListedOrder} ListedOrder */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').OrderList} OrderList */

var COLUMNS = ['number', 'tiktokid', 'created', 'status', 'deadline', 'watch', 'total', 'buyer', 'tracking'];

/** Columns with times of the site; their heads name the zone. */
var TIMES = ['created', 'deadline'];

/**
 * The rows of the CSV file of a list of orders; the first has the column names.
 * @param {OrderList} list
 * @returns {string[][]}
 */
function csvRows(list) {
    return [COLUMNS.map(headOf)].concat(list.orders.map(rowOf));
}

/**
 * @param {string} column
 * @returns {string}
 */
function headOf(column) {
    return webPage.text('order.' + column) + (TIMES.indexOf(column) < 0 ? '' : ' (' + moment.siteTimeZone() + ')');
}

/**
 * @param {ListedOrder} order
 * @returns {string[]}
 */
function rowOf(order) {
    return [
        order.orderNo,
        order.externalOrderId,
        moment.siteTime(order.createdAt),
        webPage.text('status.' + order.status, order.status),
        order.deadline ? moment.siteTime(order.deadline) : '',
        reasonsOf(order)
            .map(function (reason) {
                return reason.more === '' ? reason.text : reason.text + ': ' + reason.more;
            })
            .join('; '),
        order.total,
        order.customerName,
        order.trackingNumbers.join(' ')
    ];
}

module.exports = csvRows;
