'use strict';

var amounts = require('./amounts');

/** Adds up an order's money. */
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

function captured(order, minor) {
    var instruments = order.paymentInstruments.iterator();
    var sum = 0;
    while (instruments.hasNext()) {
        var transaction = instruments.next().paymentTransaction;
        sum += transaction ? minor(transaction.amount) : 0;
    }
    return sum;
}

module.exports = {
    moneyOfOrder: moneyOfOrder
};
