'use strict';

/**
 * What the batch import is compared with: the plain job that the official cartridge ships, in the tightest form. One
 * row says the status of one order; one transaction takes the whole file; nothing is checked, nothing is kept.
 */
const File = require('dw/io/File');
const FileReader = require('dw/io/FileReader');
const Order = require('dw/order/Order');
const OrderMgr = require('dw/order/OrderMgr');
const Transaction = require('dw/system/Transaction');

/** @param {string} path - file with `orderNo,order status,shipping status` in each line, no header */
exports.execute = function (path) {
    const reader = new FileReader(new File(path), 'UTF-8');
    Transaction.begin();
    for (let line = reader.readLine(); line !== null; line = reader.readLine()) {
        applyRow(line.split(','));
    }
    Transaction.commit();
    reader.close();
};

function applyRow(cells) {
    const order = OrderMgr.getOrder(cells[0]);
    if (cells[1] === 'ORDER_STATUS_CANCELLED') {
        order.setStatus(Order.ORDER_STATUS_CANCELLED);
    }
    order.setShippingStatus(Order[cells[2]]);
    order.custom.externalExportStatus = 2;
}
