'use strict';

var CustomerMgr = require('dw/customer/CustomerMgr');
var BasketMgr = require('dw/order/BasketMgr');
var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');
var PaymentMgr = require('dw/order/PaymentMgr');
var PaymentTransaction = require('dw/order/PaymentTransaction');
var Currency = require('dw/util/Currency');
var localeModule = require('../../platform/locale');
var externalOrder = require('../rules/externalOrder');
var marketLocale = require('../rules/marketLocale');
var otherFigures = require('../rules/otherFigures');
var isTaxAdded = require('../../platform/taxation');
var basketLines = require('./basketLines');
var basketShipment = require('./basketShipment');
var storedFigures = require('./storedFigures');
var paymentMethodId = require('../../platform/paymentMethodId');
var settings = require('../../platform/settings');

/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('../rules/otherFigures').OtherFigures} OtherFigures */
/** @typedef {import('./basketLines').AddedLines} AddedLines */
/** @typedef {import('./basketLines').LineGoods} LineGoods */

/**
 * An order that is not placed yet, and what was found while creating it.
 * @typedef {Object} CreatedOrder
 * @property {dw.order.Order} order
 * @property {AddedLines} lines
 * @property {boolean} hasShippingMethod
 * @property {OtherFigures} otherFigures - Where B2C Commerce has made other figures of it than TikTok's.
 */

/**
 * Creates the order of a TikTok buyer, in the locale of the market, which takes its stock. Needs a transaction, which
 * the caller rolls back when this throws: a failed order would keep its number, and TikTok's next attempt could not use
 * it.
 * @param {ExternalOrder} external
 * @param {string} orderNo
 * @param {LineGoods} goods
 * @returns {CreatedOrder}
 * @throws platform exception if the order number is taken, or if the order cannot be created
 */
function createOrder(external, orderNo, goods) {
    var basket = newBasket(external.currency);
    basket.setChannelType(LineItemCtnr.CHANNEL_TYPE_TIKTOK);
    basket.setCustomerName(external.customerName);
    basket.setCustomerEmail(external.customerEmail || settings.customerEmail());
    basketShipment.addAddresses(basket, external);
    var lines = basketLines.addLines(basket, external, goods);
    var hasShippingMethod = basketShipment.addShipping(basket, external);
    basketLines.addOrderAdjustments(basket, external);
    // No calculate hook: promotions and tax tables of the site must not change TikTok's prices.
    basket.updateTotals();
    addPayment(basket, external);
    var locale = marketLocale(external.shippingAddress.countryCode, localeModule.allowedLocales());
    var order = localeModule.inLocale(locale, function () {
        return OrderMgr.createOrder(basket, orderNo);
    });
    linkCustomer(order, external.customerNo);
    return {
        order: order,
        lines: lines,
        hasShippingMethod: hasShippingMethod,
        otherFigures: otherFigures(external, storedFigures(order), isTaxAdded())
    };
}

/**
 * Creates a basket beside the session's. A customer may have four temporary baskets, each for 15 minutes; createOrder
 * removes this one, and so does a rollback. Source: platform doc BasketMgr.createTemporaryBasket.
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
 * Whether creating the basket failed because the customer of the session has four already. TikTok's connector sends no
 * session, so each of its requests is a new customer. Source: platform doc BasketMgr.createTemporaryBasket.
 * @param {*} error
 * @returns {boolean}
 */
function isBasketLimitReached(error) {
    return /CreateTemporaryBasketLimitExceeded/.test(String(error.javaName));
}

/**
 * Whether B2C Commerce takes no order with one of the products, for any reason. Source: Script API,
 * OrderMgr.createOrder.
 * @param {*} error
 * @returns {boolean}
 */
function isOrderRefused(error) {
    var exception = error;
    return /CreateOrderException/.test(String(exception.javaName) + String(exception.type));
}

/**
 * Records TikTok's capture as the payment; nothing is captured of an order that is paid on delivery.
 * @param {dw.order.Basket} basket
 * @param {ExternalOrder} external
 */
function addPayment(basket, external) {
    var methodId = paymentMethodId();
    var method = PaymentMgr.getPaymentMethod(methodId);
    var instrument = basket.createPaymentInstrument(methodId, basket.totalGrossPrice);
    var transaction = instrument.paymentTransaction;
    if (method && method.paymentProcessor) {
        transaction.setPaymentProcessor(method.paymentProcessor);
    }
    if (!externalOrder.isCashOnDelivery(external)) {
        transaction.setType(PaymentTransaction.TYPE_CAPTURE);
    }
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
    createOrder: createOrder,
    isBasketLimitReached: isBasketLimitReached,
    isOrderRefused: isOrderRefused
};
