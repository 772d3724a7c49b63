'use strict';

var unitsModule = require('../../lifecycle/rules/units');
var stock = require('../../orders/store/stock');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/**
 * Whether a script may change the stock: Omnichannel Inventory keeps its own.
 * @returns {boolean}
 */
function canReturnStock() {
    return !stock.isOmnichannel();
}

/**
 * The inventory list from which an order took a product; empty for the site's own.
 * @param {dw.order.Order} order
 * @param {string} productId
 * @returns {string}
 */
function listOf(order, productId) {
    var lines = order.productLineItems.iterator();
    while (lines.hasNext()) {
        var line = lines.next();
        if (line.productID === productId && line.custom.oversold !== true && line.productInventoryListID) {
            return line.productInventoryListID;
        }
    }
    return '';
}

/**
 * Puts units of an order into stock. Sets the allocation to what is in stock and the units: the platform has no other
 * call. It ends reservations of the product, so call it in a job only. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {Units} units
 * @returns {Units} units of products that the list counts; what it does not count is left out
 */
function returnStock(order, units) {
    var returned = {};
    Object.keys(units).forEach(function (productId) {
        var list = stock.inventoryList(listOf(order, productId));
        var record = list && list.getRecord(productId);
        if (record && !record.perpetual) {
            record.setAllocation(record.stockLevel.value + unitsModule.unitsOf(units, productId));
            returned[productId] = unitsModule.unitsOf(units, productId);
        }
    });
    return returned;
}

module.exports = {
    canReturnStock: canReturnStock,
    returnStock: returnStock
};
