'use strict';

var orderLines = require('../../lifecycle/store/orderLines');
var moneyOfOrder = require('../../lifecycle/store/orderMoney');

/** @typedef {import('../rules/isLikelyDouble').OrderContent} OrderContent */

/**
 * What is compared of an order that may be the double of another.
 * @param {dw.order.Order} order
 * @returns {OrderContent}
 */
function contentOf(order) {
    var money = moneyOfOrder(order);
    return {
        currency: money.currency,
        total: money.total,
        shipping: money.shipping,
        units: orderLines.orderedUnits(order)
    };
}

module.exports = contentOf;
