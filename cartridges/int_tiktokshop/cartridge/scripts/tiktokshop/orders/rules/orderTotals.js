'use strict';

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
        return line.adjustments.forEach(add);
    });
    order.adjustments.forEach(add);
    return discount;
}

/**
 * The difference between TikTok's announced total and the sum of the parts. The official connector may leave shipping
 * out of `payment.amount`; that is no difference.
 * @param {ExternalOrder} order
 * @returns {number} announced total minus our total, in minor units; where they agree, the same for shipping
 */
function totalsDifference(order) {
    var announced = order.announcedTotal;
    var total = orderTotals(order).gross;
    var shipping = order.shipping.net + order.shipping.tax;
    if (announced === null || announced === total || announced === total - shipping) {
        return order.shipping.gross - shipping;
    }
    return announced - total;
}

module.exports = {
    orderTotals: orderTotals,
    orderDiscount: orderDiscount,
    totalsDifference: totalsDifference
};
