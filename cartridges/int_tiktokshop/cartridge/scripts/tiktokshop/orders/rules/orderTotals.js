'use strict';

var money = require('../../platform/rules/money');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('./externalOrder').ExternalOrder} ExternalOrder */

/**
 * Totals in minor units.
 * @typedef {Object} OrderTotals
 * @property {number} net
 * @property {number} tax
 * @property {number} gross
 */

/**
 * Adds up an order: lines with their adjustments, the order's adjustments, and shipping.
 * @param {ExternalOrder} order - amounts in minor units
 * @returns {OrderTotals}
 */
function orderTotals(order) {
    var net = order.shipping.net;
    var tax = order.shipping.tax;
    var add = function (amount) {
        net += amount.net;
        tax += amount.tax;
    };
    order.lines.forEach(function (line) {
        add(line);
        line.adjustments.forEach(add);
    });
    order.adjustments.forEach(add);
    return { net: net, tax: tax, gross: net + tax };
}

/**
 * All discounts of an order, as positive amounts. Surcharges are none.
 * @param {ExternalOrder} order
 * @returns {{ net: number, tax: number }}
 */
function orderDiscount(order) {
    var discount = { net: 0, tax: 0 };
    var add = function (adjustment) {
        if (adjustment.net < 0) {
            discount.net -= adjustment.net;
            discount.tax -= adjustment.tax;
        }
    };
    order.lines.forEach(function (line) {
        line.adjustments.forEach(add);
    });
    order.adjustments.forEach(add);
    return discount;
}

/**
 * The difference between TikTok's announced total and the sum of the parts.
 * @param {ExternalOrder} order
 * @returns {number} announced total minus our total, in minor units; where they agree, the same for shipping
 */
function totalsDifference(order) {
    return otherTotal(order) || order.shipping.gross - shippingOf(order);
}

/**
 * What TikTok announced where its parts come to something else, in words with both numbers.
 * @param {ExternalOrder} order
 * @returns {Notice[]}
 */
function otherAnnouncement(order) {
    var amount = function (minor) {
        return notice.amountNotice(money.fromMinorUnits(minor, order.currency), order.currency);
    };
    if (otherTotal(order) !== 0) {
        var total = orderTotals(order).gross;
        return [notice.notice('figures.announced_total', [order.announcedTotal || 0, total].map(amount))];
    }
    var gross = order.shipping.gross;
    var parts = shippingOf(order);
    return gross === parts ? [] : [notice.notice('figures.announced_shipping', [gross, parts].map(amount))];
}

/**
 * The official connector may leave shipping out of `payment.amount`; that is no difference.
 * @param {ExternalOrder} order
 * @returns {number}
 */
function otherTotal(order) {
    var announced = order.announcedTotal;
    var total = orderTotals(order).gross;
    return announced === null || announced === total - shippingOf(order) ? 0 : announced - total;
}

/**
 * @param {ExternalOrder} order
 * @returns {number}
 */
function shippingOf(order) {
    return order.shipping.net + order.shipping.tax;
}

module.exports = {
    orderTotals: orderTotals,
    orderDiscount: orderDiscount,
    totalsDifference: totalsDifference,
    otherAnnouncement: otherAnnouncement
};
