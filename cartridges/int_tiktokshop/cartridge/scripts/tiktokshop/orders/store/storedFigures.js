'use strict';

var amounts = require('../../platform/amounts');

/** @typedef {import('../rules/otherFigures').StoredFigures} StoredFigures */

/**
 * The figures of an order as B2C Commerce has them.
 * @param {dw.order.Order} order
 * @returns {StoredFigures}
 */
function storedFigures(order) {
    var amount = function (money) {
        return amounts.minorUnitsOf(money, order.currencyCode);
    };
    var figures = {
        lines: [],
        shipping: amount(order.adjustedShippingTotalGrossPrice),
        tax: amount(order.totalTax),
        total: amount(order.totalGrossPrice)
    };
    var items = order.productLineItems.iterator();
    while (items.hasNext()) {
        var item = items.next();
        figures.lines.push({
            quantity: item.quantityValue,
            price:
                amount(item.adjustedPrice) +
                sumOf(item.optionProductLineItems, amount) +
                sumOf(item.bundledProductLineItems, amount)
        });
    }
    return figures;
}

/**
 * @param {dw.util.Collection<dw.order.ProductLineItem>} parts
 * @param {(money: dw.value.Money) => number} amount
 * @returns {number}
 */
function sumOf(parts, amount) {
    var sum = 0;
    var all = parts.iterator();
    while (all.hasNext()) {
        sum += amount(all.next().adjustedPrice);
    }
    return sum;
}

module.exports = storedFigures;
