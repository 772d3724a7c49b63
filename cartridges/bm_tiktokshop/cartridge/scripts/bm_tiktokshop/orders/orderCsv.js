'use strict';

var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListedOrder} ListedOrder */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').OrderList} OrderList */

var COLUMNS = ['number', 'tiktokid', 'created', 'status', 'total', 'buyer', 'hold', 'tag', 'tracking'];

/**
 * The rows of the CSV file of a list of orders; the first has the column names.
 * @param {OrderList} list
 * @returns {string[][]}
 */
function csvRows(list) {
    return [
        COLUMNS.map(function (column) {
            return webPage.text('order.' + column);
        })
    ].concat(list.orders.map(rowOf));
}

/**
 * @param {ListedOrder} order
 * @returns {string[]}
 */
function rowOf(order) {
    return [
        order.orderNo,
        order.externalOrderId,
        order.createdAt.toISOString(),
        order.status,
        order.total,
        order.customerName,
        order.holdReason,
        order.tag,
        order.trackingNumbers.join(' ')
    ];
}

module.exports = csvRows;
