'use strict';

var webPage = require('../platform/webPage');

var COLUMNS = ['number', 'tiktokid', 'created', 'status', 'total', 'buyer', 'hold', 'tag', 'tracking'];

/** The lines of the file with a list of orders, the first with the names of the columns. */
function csvRows(list) {
    return [
        COLUMNS.map(function (column) {
            return webPage.text('order.' + column);
        })
    ].concat(list.orders.map(rowOf));
}

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

module.exports = {
    csvRows: csvRows
};
