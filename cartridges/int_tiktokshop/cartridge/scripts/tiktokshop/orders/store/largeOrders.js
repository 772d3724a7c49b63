'use strict';

var orderStatus = require('../../lifecycle/rules/orderStatus');
var orders = require('../../lifecycle/store/orders');
var storedValues = require('../../platform/storedValues');

var NAME = 'largeOrders';

/** Numbers kept; so many at once have one cause. */
var KEPT = 50;

/** Items and adjustments that Salesforce Order Management takes. Source: Salesforce doc "Order Management limits". */
var MOST_ITEMS = 200;

/**
 * How many items and adjustments an order has where they are too many for Salesforce Order Management; otherwise 0.
 * @param {dw.order.Order} order
 * @returns {number}
 */
function excessiveItems(order) {
    var items = countItems(order);
    return items > MOST_ITEMS ? items : 0;
}

/**
 * Products with options and parts of bundles, the one shipping cost, and the adjustments of products and order.
 * @param {dw.order.Order} order
 * @returns {number}
 */
function countItems(order) {
    var products = order.allProductLineItems.iterator();
    var items = 1 + order.priceAdjustments.length;
    while (products.hasNext()) {
        items += 1 + products.next().priceAdjustments.length;
    }
    return items;
}

/**
 * Remembers a large order for the safeguards. Needs a transaction.
 * @param {string} orderNo
 */
function rememberLargeOrder(orderNo) {
    storedValues.storeRecord(NAME, kept().concat([orderNo]).slice(-KEPT));
}

/**
 * Numbers of large orders that have neither shipped nor been cancelled, oldest first.
 * @returns {string[]}
 */
function largeOrders() {
    return kept().filter(function (orderNo) {
        var order = orders.getOrder(orderNo);
        var status = order ? orderStatus.statusOf(order.custom.externalOrderStatus || '') : null;
        return status !== null && orderStatus.awaitsShipment(status);
    });
}

/** @returns {string[]} */
function kept() {
    return storedValues.getRecord(NAME, []);
}

module.exports = {
    excessiveItems: excessiveItems,
    rememberLargeOrder: rememberLargeOrder,
    largeOrders: largeOrders
};
