'use strict';

var standIn = require('../../lifecycle/rules/standIn');
var orderLines = require('../../lifecycle/store/orderLines');
var json = require('../../platform/json');

/** The columns of the CSV feed. */
var FEED_COLUMNS = [
    'orderNo',
    'externalOrderId',
    'externalOrderStatus',
    'packageNo',
    'carrier',
    'trackingNumber',
    'productId',
    'quantity'
];

/**
 * A row of the CSV feed.
 * @typedef {{ [column in (typeof FEED_COLUMNS)[number]]: string }} FeedRow
 */

/**
 * What shipmentsInfo holds of a package.
 * @typedef {Object} StoredPackage
 * @property {string} carrier
 * @property {string} trackingNumber
 * @property {Array<{ productId: string, quantity: number }>} items
 */

/**
 * Rows of the CSV feed: one for each line of a package; one for each line of an order that has no package yet.
 * @param {dw.order.Order} order
 * @returns {FeedRow[]}
 */
function feedRows(order) {
    var packages = json.storedJson(order.custom.shipmentsInfo, {});
    var rows = [];
    Object.keys(packages).forEach(function (packageNo) {
        var parcel = packages[packageNo];
        parcel.items.forEach(function (item) {
            var row = rowOf(order, item.productId, item.quantity);
            row.packageNo = packageNo;
            row.carrier = parcel.carrier;
            row.trackingNumber = parcel.trackingNumber;
            rows.push(row);
        });
    });
    return rows.length > 0
        ? rows
        : orderLines.linesOf(order).map(function (line) {
              return rowOf(order, standIn.productBehind(line.productID), line.quantityValue);
          });
}

/**
 * A row without a package.
 * @param {dw.order.Order} order
 * @param {string} productId
 * @param {number} quantity
 * @returns {FeedRow}
 */
function rowOf(order, productId, quantity) {
    return {
        orderNo: order.orderNo,
        externalOrderId: order.custom.externalOrderId || '',
        externalOrderStatus: order.custom.externalOrderStatus || '',
        packageNo: '',
        carrier: '',
        trackingNumber: '',
        productId: productId,
        quantity: String(quantity)
    };
}

module.exports = {
    FEED_COLUMNS: FEED_COLUMNS,
    feedRows: feedRows
};
