'use strict';

var amounts = require('../../platform/amounts');

/**
 * Our amounts of an order in minor units, with tax.
 * @typedef {Object} OrderMoney
 * @property {string} currency
 * @property {number} goods - Goods after their discounts.
 * @property {number} discounts - Discounts on goods and order; negative.
 * @property {number} shipping
 * @property {number} tax - Included in the total.
 * @property {number} total
 * @property {number} captured - Recorded as captured by TikTok.
 */

/**
 * Adds up the amounts of an order.
 * @param {dw.order.Order} order
 * @returns {OrderMoney}
 */
function moneyOfOrder(order) {
    var currency = order.currencyCode;
    var minor = function (money) {
        return amounts.minorUnitsOf(money, currency);
    };
    var goods = minor(order.adjustedMerchandizeTotalGrossPrice);
    return {
        currency: currency,
        goods: goods,
        discounts: goods - minor(order.merchandizeTotalGrossPrice),
        shipping: minor(order.adjustedShippingTotalGrossPrice),
        tax: minor(order.totalTax),
        total: minor(order.totalGrossPrice),
        captured: captured(order, minor)
    };
}

/**
 * @param {dw.order.Order} order
 * @param {(money: dw.value.Money) => number} minor
 * @returns {number}
 */
function captured(order, minor) {
    var instruments = order.paymentInstruments.iterator();
    var sum = 0;
    while (instruments.hasNext()) {
        var transaction = instruments.next().paymentTransaction;
        sum += transaction ? minor(transaction.amount) : 0;
    }
    return sum;
}

module.exports = moneyOfOrder;
