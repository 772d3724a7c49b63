'use strict';

/**
 * What an order comes to: lines with their adjustments, the order's adjustments, and shipping.
 * @param order - amounts in minor units
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
 * How far what TikTok announced is from what the parts come to. The official connector may leave shipping out of
 * `payment.amount`: that is no difference.
 * @returns announced minus own total in minor units, plus what the shipping total is off; 0 when nothing was announced
 */
function totalsDifference(order) {
    var shippingNet = order.shipping.net + order.shipping.tax;
    var shippingOff = order.shipping.gross - shippingNet;
    if (order.announcedTotal === null) {
        return shippingOff;
    }
    var own = orderTotals(order).gross;
    if (order.announcedTotal === own - shippingNet) {
        return shippingOff;
    }
    var off = order.announcedTotal - own;
    return off === 0 ? shippingOff : off;
}

module.exports = {
    orderTotals: orderTotals,
    totalsDifference: totalsDifference
};
