'use strict';

var ShippingLineItem = require('dw/order/ShippingLineItem');
var ShippingMgr = require('dw/order/ShippingMgr');
var amounts = require('./amounts');
var amountsModule = require('../../platform/amounts');
var orderAddress = require('../../lifecycle/store/orderAddress');

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */

/**
 * Sets billing and shipping address.
 * @param {dw.order.Basket} basket
 * @param {ExternalOrder} order
 */
function addAddresses(basket, order) {
    orderAddress.writeAddress(basket.createBillingAddress(), order.billingAddress);
    orderAddress.writeAddress(basket.defaultShipment.createShippingAddress(), order.shippingAddress);
}

/**
 * Sets shipping method and cost. Uses the site's default method for the currency, if any, where the site does not have
 * TikTok's method.
 * @param {dw.order.Basket} basket
 * @param {ExternalOrder} order
 * @returns {boolean} whether the site has TikTok's method
 */
function addShipping(basket, order) {
    var shipment = basket.defaultShipment;
    var method = findShippingMethod(order.shippingMethod, order.currency);
    var chosen = method || ShippingMgr.getDefaultShippingMethod();
    if (chosen) {
        shipment.setShippingMethod(chosen);
    }
    var id = ShippingLineItem.STANDARD_SHIPPING_ID;
    var item = shipment.getShippingLineItem(id) || shipment.createShippingLineItem(id);
    item.setPriceValue(amountsModule.moneyOf(amounts.sitePrice(order.shipping), order.currency).value);
    amounts.setTax(item, amounts.taxRateOf(order.shipping), order.shipping.tax, order.currency);
    return method !== null;
}

/**
 * Finds a shipping method in the session's currency. Each method has one currency, so a merchant with several
 * currencies adds methods such as `TTS001_EUR`. Source: Script API, ShippingMgr.getAllShippingMethods.
 * @param {string} id
 * @param {string} currency
 * @returns {dw.order.ShippingMethod | null}
 */
function findShippingMethod(id, currency) {
    var methods = ShippingMgr.getAllShippingMethods().iterator();
    while (methods.hasNext()) {
        var method = methods.next();
        if (method.ID === id || method.ID === id + '_' + currency) {
            return method;
        }
    }
    return null;
}

module.exports = {
    addAddresses: addAddresses,
    addShipping: addShipping
};
