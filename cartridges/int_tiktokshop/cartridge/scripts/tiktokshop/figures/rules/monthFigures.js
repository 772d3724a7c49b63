'use strict';

/** The amounts that are summed up, as the columns of the monthly figures have them. */
var AMOUNTS = [
    'total',
    'sellerDiscount',
    'platformDiscount',
    'cofundedDiscount',
    'unassignedDiscount',
    'shipping',
    'tax',
    'taxByTikTok',
    'cancelled'
];

/**
 * Name of an amount.
 * @typedef {(typeof AMOUNTS)[number]} Amount
 */

/**
 * One order, with its amounts in minor units.
 * @typedef {Object} OrderFigures
 * @property {string} shopId - Empty when it is unknown which shop sold it.
 * @property {string} currency
 * @property {Record<Amount, number>} amounts
 * @property {boolean} isCancelled
 * @property {boolean} hasReturn - Whether a return or refund was recorded.
 */

/**
 * The orders of one shop in one currency.
 * @typedef {Object} ShopMonth
 * @property {string} shopId
 * @property {string} currency
 * @property {number} orders
 * @property {number} cancelledOrders
 * @property {number} returnedOrders
 * @property {Record<Amount, number>} amounts - Minor units.
 */

/**
 * Adds an order to the figures of its shop and currency.
 * @param {ShopMonth[]} shops
 * @param {OrderFigures} order
 */
function addOrder(shops, order) {
    var known = shops.filter(function (shop) {
        return shop.shopId === order.shopId && shop.currency === order.currency;
    })[0];
    var shop = known || emptyMonth(order.shopId, order.currency);
    if (!known) {
        shops.push(shop);
    }
    shop.orders += 1;
    shop.cancelledOrders += order.isCancelled ? 1 : 0;
    shop.returnedOrders += order.hasReturn ? 1 : 0;
    AMOUNTS.forEach(function (amount) {
        shop.amounts[amount] += order.amounts[amount];
    });
}

/**
 * @param {string} shopId
 * @param {string} currency
 * @returns {ShopMonth}
 */
function emptyMonth(shopId, currency) {
    var amounts = {};
    AMOUNTS.forEach(function (amount) {
        amounts[amount] = 0;
    });
    return { shopId: shopId, currency: currency, orders: 0, cancelledOrders: 0, returnedOrders: 0, amounts: amounts };
}

/**
 * What a part of a line costs, in minor units.
 * @param {number} price - of the whole line
 * @param {number} units
 * @param {number} quantity
 * @returns {number}
 */
function priceOfUnits(price, units, quantity) {
    return quantity === 0 ? 0 : Math.round((price * Math.min(units, quantity)) / quantity);
}

/**
 * Whether a text names a month, for example `2026-11`.
 * @param {string} text
 * @returns {boolean}
 */
function isMonth(text) {
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/**
 * The month some months before another.
 * @param {string} month
 * @param {number} count
 * @returns {string}
 */
function monthBefore(month, count) {
    var date = new Date(Date.UTC(Number(month.substring(0, 4)), Number(month.substring(5)) - 1 - count, 1));
    return date.toISOString().substring(0, 7);
}

/**
 * First and last day of a month.
 * @param {string} month
 * @returns {{ first: string, last: string }}
 */
function daysOfMonth(month) {
    var last = new Date(Date.UTC(Number(month.substring(0, 4)), Number(month.substring(5)), 0));
    return { first: month + '-01', last: last.toISOString().substring(0, 10) };
}

module.exports = {
    AMOUNTS: AMOUNTS,
    addOrder: addOrder,
    priceOfUnits: priceOfUnits,
    isMonth: isMonth,
    monthBefore: monthBefore,
    daysOfMonth: daysOfMonth
};
