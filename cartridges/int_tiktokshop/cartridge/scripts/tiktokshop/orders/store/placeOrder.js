'use strict';

var CustomerMgr = require('dw/customer/CustomerMgr');
var BasketMgr = require('dw/order/BasketMgr');
var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');
var PaymentMgr = require('dw/order/PaymentMgr');
var PaymentTransaction = require('dw/order/PaymentTransaction');
var Currency = require('dw/util/Currency');
var basketLines = require('./basketLines');
var basketShipment = require('./basketShipment');
var settings = require('../../platform/settings');

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('./basketLines').AddedLines} AddedLines */

/**
 * An order that was placed, and what was odd about it.
 * @typedef {Object} PlacedOrder
 * @property {dw.order.Order} order
 * @property {AddedLines} lines
 * @property {boolean} hasShippingMethod
 */

/**
 * Creates and places the order of a TikTok buyer. Needs a transaction, which the caller rolls back when this throws:
 * a failed order would keep its number, and TikTok's next try could never get it.
 * @param {ExternalOrder} external
 * @param {string} orderNo
 * @returns {PlacedOrder}
 * @throws platform exception if the order number is taken, or if the order cannot be created or placed
 */
function placeOrder(external, orderNo) {
    var basket = newBasket(external.currency);
    basket.setChannelType(LineItemCtnr.CHANNEL_TYPE_TIKTOK);
    basket.setCustomerName(external.customerName);
    basket.setCustomerEmail(external.customerEmail || settings.customerEmail());
    basketShipment.addAddresses(basket, external);
    var lines = basketLines.addLines(basket, external);
    var hasShippingMethod = basketShipment.addShipping(basket, external);
    basketLines.addOrderAdjustments(basket, external);
    // Without the calculate hook: TikTok has set the prices, promotions and tax tables of the site must not touch them.
    basket.updateTotals();
    addPayment(basket, external);
    var order = OrderMgr.createOrder(basket, orderNo);
    linkCustomer(order, external.customerNo);
    var placed = OrderMgr.placeOrder(order);
    if (placed.error) {
        throw new Error('Order ' + orderNo + ' could not be placed: ' + placed.code);
    }
    return { order: order, lines: lines, hasShippingMethod: hasShippingMethod };
}

/**
 * A basket beside that of the session, which is left alone; createOrder takes it away. A customer may have four that
 *     are
 * open, and each lives for 15 minutes: an order leaves none, created or rolled back. Source: platform doc
 * BasketMgr.createTemporaryBasket.
 * @param {string} currency
 * @returns {dw.order.Basket}
 */
function newBasket(currency) {
    if (session.currency.currencyCode !== currency) {
        session.setCurrency(Currency.getCurrency(currency));
    }
    return BasketMgr.createTemporaryBasket();
}

/**
 * Whether the customer of the session has four open baskets: TikTok's connector comes without a session, and so as a
 *     new
 * customer each time. Source: platform doc BasketMgr.createTemporaryBasket.
 * @param {*} error
 * @returns {boolean}
 */
function isBasketLimitReached(error) {
    return /CreateTemporaryBasketLimitExceeded/.test(String(error.javaName));
}

/**
 * Records what TikTok has captured.
 * @param {dw.order.Basket} basket
 * @param {ExternalOrder} external
 */
function addPayment(basket, external) {
    var method = PaymentMgr.getPaymentMethod(settings.paymentMethodId());
    if (!method) {
        throw new Error('Payment method ' + settings.paymentMethodId() + ' does not exist: import the metadata');
    }
    var instrument = basket.createPaymentInstrument(method.ID, basket.totalGrossPrice);
    var transaction = instrument.paymentTransaction;
    if (method.paymentProcessor) {
        transaction.setPaymentProcessor(method.paymentProcessor);
    }
    transaction.setType(PaymentTransaction.TYPE_CAPTURE);
    transaction.setTransactionID(external.externalOrderId);
}

/**
 * @param {dw.order.Order} order
 * @param {string} customerNo
 */
function linkCustomer(order, customerNo) {
    var customer = customerNo === '' ? null : CustomerMgr.getCustomerByCustomerNumber(customerNo);
    if (customer) {
        order.setCustomer(customer);
    }
}

module.exports = {
    placeOrder: placeOrder,
    isBasketLimitReached: isBasketLimitReached
};
