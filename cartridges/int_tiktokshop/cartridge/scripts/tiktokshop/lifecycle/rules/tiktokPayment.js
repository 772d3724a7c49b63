'use strict';

var input = require('../../platform/rules/input');
var money = require('../../platform/rules/money');

/**
 * TikTok's amounts of an order, in minor units.
 * @typedef {Object} TikTokPayment
 * @property {string} currency
 * @property {number} paid - What the buyer paid.
 * @property {number} platformDiscount - Discounts on goods and shipping that TikTok funds and reimburses to the seller.
 * @property {number} sellerDiscount - Discounts on goods and shipping that the seller funds.
 * @property {number} cofundedDiscount - Discount on shipping that seller and TikTok fund together; it takes the place
 *     of the seller's.
 * @property {number} tax - Tax that TikTok charged on top of the prices.
 */

/**
 * Reads `payment` of Get Order Detail, whose amounts are decimal texts. Source: Order API, price fields.
 * @param {*} payment
 * @returns {TikTokPayment | null} null when it is missing or not as documented
 */
function readPayment(payment) {
    if (!input.isObject(payment) || typeof payment.currency !== 'string') {
        return null;
    }
    var currency = payment.currency;
    var amount = function (name) {
        return money.toMinorUnits(Number(payment[name]) || 0, currency) || 0;
    };
    if (isNaN(Number(payment.total_amount)) || payment.total_amount === '') {
        return null;
    }
    return {
        currency: currency,
        paid: amount('total_amount'),
        platformDiscount: amount('platform_discount') + amount('shipping_fee_platform_discount'),
        sellerDiscount: amount('seller_discount') + amount('shipping_fee_seller_discount'),
        cofundedDiscount: amount('shipping_fee_cofunded_discount'),
        tax: amount('tax')
    };
}

/**
 * How our total relates to TikTok's amounts.
 * @typedef {'*' | 'other-currency' | 'paid' | 'paid-with-discount' | 'differs'} PaymentComparison
 */

/**
 * Compares our total with TikTok's amounts. It may be what the buyer paid, with or without the discounts that TikTok
 * reimburses, because TikTok's connector decides which discounts it sends.
 * @param {number} total - minor units
 * @param {string} currency
 * @param {TikTokPayment | null} payment
 * @returns {PaymentComparison}
 */
function comparePayment(total, currency, payment) {
    if (!payment) {
        return 'unknown';
    }
    if (payment.currency !== currency) {
        return 'other-currency';
    }
    if (total === payment.paid) {
        return 'paid';
    }
    return total === payment.paid + payment.platformDiscount ? 'paid-with-discount' : 'differs';
}

module.exports = {
    readPayment: readPayment,
    comparePayment: comparePayment
};
