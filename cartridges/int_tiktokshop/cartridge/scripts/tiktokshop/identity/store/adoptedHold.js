'use strict';

var ProductMgr = require('dw/catalog/ProductMgr');
var standIn = require('../../lifecycle/rules/standIn');
var orderAddress = require('../../lifecycle/store/orderAddress');
var orderLines = require('../../lifecycle/store/orderLines');
var moneyOfOrder = require('../../lifecycle/store/orderMoney');
var unusualOrder = require('../rules/unusualOrder');
var shipmentModule = require('../../lifecycle/store/shipment');

/**
 * Why an order that is adopted is held, as codes separated by commas; empty where it is not. Its maker, such as a
 * client of createOrders, looks up no product and checks no address.
 * @param {dw.order.Order} order
 * @param {string[]} unreadable - the `unreadableTexts` of the order
 * @returns {string}
 */
function adoptedHold(order, unreadable) {
    var shipment = shipmentModule.shipmentOf(order);
    return unusualOrder({
        hasKnownProducts: hasKnownProducts(order),
        hasReadableTexts: unreadable.length === 0,
        quantities: orderLines.readLines(order).map(function (item) {
            return item.quantity;
        }),
        shippingAddress: orderAddress.shippingAddressOf(order),
        shippingMethod: (shipment && shipment.shippingMethodID) || '',
        total: moneyOfOrder(order).total
    }).join(', ');
}

/**
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function hasKnownProducts(order) {
    var lines = order.productLineItems.iterator();
    while (lines.hasNext()) {
        if (!ProductMgr.getProduct(standIn.productBehind(lines.next().productID))) {
            return false;
        }
    }
    return true;
}

module.exports = adoptedHold;
