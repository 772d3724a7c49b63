'use strict';

var csvTable = require('../platform/csvTable');
var moment = require('../platform/moment');
var webPage = require('../platform/webPage');
var reasonsOf = require('./reasons');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').ListedOrder} ListedOrder */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders').OrderList} OrderList */

var COLUMNS = [
    {
        head: 'order.number',
        value: function (order) {
            return order.orderNo;
        }
    },
    {
        head: 'order.tiktokid',
        value: function (order) {
            return order.externalOrderId;
        }
    },
    {
        head: 'order.created',
        value: function (order) {
            return moment.siteTime(order.createdAt);
        },
        isTime: true
    },
    {
        head: 'order.status',
        value: function (order) {
            return webPage.text('status.' + order.status, order.status);
        }
    },
    {
        head: 'order.deadline',
        value: function (order) {
            return order.deadline ? moment.siteTime(order.deadline) : '';
        },
        isTime: true
    },
    { head: 'order.watch', value: reasonsText },
    {
        head: 'order.total',
        value: function (order) {
            return order.total;
        }
    },
    {
        head: 'order.buyer',
        value: function (order) {
            return order.customerName;
        }
    },
    {
        head: 'order.tracking',
        value: function (order) {
            return order.trackingNumbers.join(' ');
        }
    }
];

/**
 * The rows of the CSV file of a list of orders; the first has the column names.
 * @param {OrderList} list
 * @returns {string[][]}
 */
function csvRows(list) {
    return csvTable(COLUMNS, list.orders);
}

/**
 * @param {ListedOrder} order
 * @returns {string}
 */
function reasonsText(order) {
    return reasonsOf(order)
        .map(function (reason) {
            return reason.more === '' ? reason.text : webPage.labelled(reason.text) + reason.more;
        })
        .join('; ');
}

module.exports = csvRows;
