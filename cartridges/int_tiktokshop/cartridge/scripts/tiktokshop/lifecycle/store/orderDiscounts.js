'use strict';

var orderLines = require('./orderLines');
var amounts = require('../../platform/amounts');
var money = require('../../platform/rules/money');
var isTaxAdded = require('../../platform/taxation');
var taxCollector = require('../rules/tiktok/taxCollector');

/** @typedef {import('../rules/tiktok/tiktokPayment').TikTokPayment} TikTokPayment */

/** The attributes of an order that say who paid its discounts, and who collected its tax. */
var ATTRIBUTES = [
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector'
];

/** @typedef {(typeof ATTRIBUTES)[number]} DiscountAttribute */

/**
 * Money that comes with a new order, in minor units.
 * @typedef {Object} AnnouncedMoney
 * @property {number} discount - All discounts together.
 * @property {number} tax
 * @property {boolean} isTaxAdded - Whether the tax comes on top of the prices.
 */

/**
 * Writes to a new order what its discounts are, without their payers, and who collects its tax. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {AnnouncedMoney} announced - as they came with the order, in minor units
 */
function writeAnnounced(order, announced) {
    var discount = announced.discount;
    var tax = announced.tax;
    var isTaxAdded = announced.isTaxAdded;
    var custom = order.custom;
    write(custom, 'tiktokUnassignedDiscount', discount === 0 ? '' : money.fromMinorUnits(discount, order.currencyCode));
    write(custom, 'tiktokTaxCollector', taxCollector(isTaxAdded ? tax : 0, isTaxAdded ? 0 : tax));
}

/**
 * The discounts and tax of an order that was made without us, as `writeAnnounced` takes them. A surcharge is no
 * discount.
 * @param {dw.order.Order} order
 * @returns {AnnouncedMoney}
 */
function orderedMoney(order) {
    var currency = order.currencyCode;
    var lists = orderLines
        .linesOf(order)
        .map(function (line) {
            return line.priceAdjustments;
        })
        .concat([order.priceAdjustments]);
    var discount = lists.reduce(function (sum, list) {
        return sum + discountOf(list, currency);
    }, 0);
    return { discount: discount, tax: amounts.minorUnitsOf(order.totalTax, currency), isTaxAdded: isTaxAdded() };
}

/**
 * @param {dw.util.Collection<dw.order.PriceAdjustment>} adjustments
 * @param {string} currency
 * @returns {number}
 */
function discountOf(adjustments, currency) {
    var all = adjustments.iterator();
    var sum = 0;
    while (all.hasNext()) {
        sum -= Math.min(0, amounts.minorUnitsOf(all.next().price, currency));
    }
    return sum;
}

/**
 * Whether an order says who paid its discounts, or who collected its tax.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function saysWhoPays(order) {
    var custom = order.custom;
    return ATTRIBUTES.some(function (name) {
        return !!custom[name];
    });
}

/**
 * Writes to an order who paid its discounts and who collected its tax, as TikTok says. Writes nothing when TikTok uses
 * another currency than the order, because the attributes are in the order's. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {TikTokPayment} payment
 */
function writePayers(order, payment) {
    var currency = order.currencyCode;
    if (payment.currency !== currency) {
        return;
    }
    var custom = order.custom;
    write(custom, 'tiktokSellerDiscount', money.fromMinorUnits(payment.sellerDiscount, currency));
    write(custom, 'tiktokPlatformDiscount', money.fromMinorUnits(payment.platformDiscount, currency));
    write(custom, 'tiktokCofundedDiscount', money.fromMinorUnits(payment.cofundedDiscount, currency));
    write(custom, 'tiktokUnassignedDiscount', '');
    write(custom, 'tiktokTaxCollector', taxCollector(payment.tax, amounts.minorUnitsOf(order.totalTax, currency)));
}

/**
 * Only what differs: every write makes the order a changed one.
 * @param {dw.order.Order['custom']} custom
 * @param {DiscountAttribute} name
 * @param {string} value
 */
function write(custom, name, value) {
    if ((custom[name] || '') !== value) {
        custom[name] = value;
    }
}

module.exports = {
    writeAnnounced: writeAnnounced,
    orderedMoney: orderedMoney,
    saysWhoPays: saysWhoPays,
    writePayers: writePayers
};
