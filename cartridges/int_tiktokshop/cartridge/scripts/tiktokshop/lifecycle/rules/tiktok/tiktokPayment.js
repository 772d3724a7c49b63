'use strict';

var tiktokOrder = require('../../../openapi/rules/tiktokOrder');
var source = require('../../../platform/rules/input/source');
var money = require('../../../platform/rules/money');

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */

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
 * @property {number} fees - What the buyer pays beside goods, shipping and tax, and the seller does not get: fees by
 *     market.
 * @property {number} paymentDiscount - Discount that a payment partner bears: the buyer pays less, and the seller gets
 *     the same.
 */

/** Fees of the buyer. Source: Get Order Detail, `payment`. */
var FEES = [
    'retail_delivery_fee',
    'small_order_fee',
    'buyer_service_fee',
    'handling_fee',
    'shipping_insurance_fee',
    'item_insurance_fee',
    'item_insurance_tax',
    'distance_shipping_fee',
    'distance_fee',
    'payment_discount_service_fee'
];

/**
 * Reads `payment` of Get Order Detail, whose amounts are decimal texts. Source: Order API, price fields.
 * @param {*} payment
 * @returns {TikTokPayment | null} null when it is missing or not as documented
 */
function readPayment(payment) {
    if (!source.isObject(payment) || typeof payment.currency !== 'string') {
        return null;
    }
    var currency = payment.currency;
    var amount = function (name) {
        return amountOf(payment[name], currency) || 0;
    };
    var paid = amountOf(payment.total_amount, currency);
    if (paid === null) {
        return null;
    }
    return {
        currency: currency,
        paid: paid,
        platformDiscount: amount('platform_discount') + amount('shipping_fee_platform_discount'),
        sellerDiscount: amount('seller_discount') + amount('shipping_fee_seller_discount'),
        cofundedDiscount: amount('shipping_fee_cofunded_discount'),
        tax: amount('tax'),
        fees: feesOf(payment, amount),
        paymentDiscount: amount('payment_platform_discount')
    };
}

/**
 * A decimal text, or a number, by its digits; null for anything else.
 * @param {*} value
 * @param {string} currency
 * @returns {number | null}
 */
function amountOf(value, currency) {
    return money.signedMinorUnitsOfText(tiktokOrder.amountText(value), currency);
}

/**
 * TikTok adds fees without notice: what the known parts do not explain is a fee as well, unless one of them cannot be
 * read.
 * @param {{ [name: string]: * }} payment
 * @param {(name: string) => number} amount
 * @returns {number}
 */
function feesOf(payment, amount) {
    var named = FEES.reduce(function (sum, name) {
        return sum + amount(name);
    }, 0);
    var isReadable = function (name) {
        return amountOf(payment[name], String(payment.currency)) !== null;
    };
    if (!isReadable('sub_total') || !isReadable('shipping_fee') || (payment.tax !== undefined && !isReadable('tax'))) {
        return named;
    }
    var known = amount('sub_total') + amount('shipping_fee') + amount('tax') - amount('payment_platform_discount');
    return Math.max(named, amount('total_amount') - known);
}

/**
 * Whether the buyer has paid the carrier: with cash on delivery, once the parcel was delivered. An order that was
 * completed without a delivery was refunded on its way. Source: Order API overview, status machine.
 * @param {Pick<TikTokOrder, 'is_cod' | 'status' | 'delivery_time'>} order
 * @returns {boolean}
 */
function isPaidOnDelivery(order) {
    var isDelivered = order.status === 'DELIVERED' || (order.status === 'COMPLETED' && !!order.delivery_time);
    return order.is_cod === true && isDelivered;
}

/**
 * How our total relates to TikTok's amounts.
 * @typedef {'*' | 'other-currency' | 'paid' | 'paid-with-discount' | 'differs'} PaymentComparison
 */

/**
 * Compares our total with TikTok's amounts. It may be what the buyer paid, with or without the discounts that TikTok
 * reimburses, and with or without fees and the discount of a payment partner: TikTok's connector decides what it sends.
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
    var order = payment.paid - payment.fees + payment.paymentDiscount;
    if (total === payment.paid || total === order) {
        return 'paid';
    }
    var isReimbursed = total - payment.platformDiscount === payment.paid || total - payment.platformDiscount === order;
    return isReimbursed ? 'paid-with-discount' : 'differs';
}

module.exports = {
    readPayment: readPayment,
    isPaidOnDelivery: isPaidOnDelivery,
    comparePayment: comparePayment
};
