'use strict';

var money = require('../../platform/rules/money');
var notice = require('../../platform/rules/notice');
var orderTotals = require('./orderTotals');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('./externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('./orderPrices').OrderLine} OrderLine */

/**
 * What B2C Commerce has made of an order. Amounts in minor units.
 * @typedef {Object} StoredFigures
 * @property {Array<{ quantity: number, price: number }>} lines - In the order of TikTok's lines. A price includes the
 *     line's discounts, and tax where the site's prices do.
 * @property {number} shipping - With tax.
 * @property {number} tax
 * @property {number} total - With tax.
 */

/**
 * Figures that are not TikTok's, in words with both numbers.
 * @typedef {Object} OtherFigures
 * @property {Notice[]} quantities
 * @property {Notice[]} amounts
 */

/**
 * Compares an order with TikTok's figures, to the smallest unit.
 * @param {ExternalOrder} order
 * @param {StoredFigures} stored
 * @param {boolean} isTaxAdded - whether tax comes on top of the prices of the site
 * @returns {OtherFigures}
 */
function otherFigures(order, stored, isTaxAdded) {
    var other = { quantities: [], amounts: [] };
    var compareAmounts = function (code, names, tiktok, here) {
        if (tiktok !== here) {
            var both = [tiktok, here].map(function (minor) {
                return notice.amountNotice(money.fromMinorUnits(minor, order.currency), order.currency);
            });
            other.amounts.push(notice.notice(code, both.concat(names)));
        }
    };
    order.lines.forEach(function (line, index) {
        var here = stored.lines[index] || { quantity: 0, price: 0 };
        if (line.quantity !== here.quantity) {
            var both = [String(line.quantity), String(here.quantity)];
            other.quantities.push(notice.notice('figures.quantity', both.concat(line.productId)));
        }
        compareAmounts('figures.price', [line.productId], linePrice(line, isTaxAdded), here.price);
    });
    var totals = orderTotals.orderTotals(order);
    compareAmounts('figures.shipping', [], order.shipping.net + order.shipping.tax, stored.shipping);
    compareAmounts('figures.tax', [], totals.tax, stored.tax);
    compareAmounts('figures.total', [], totals.gross, stored.total);
    return other;
}

/**
 * @param {OrderLine} line
 * @param {boolean} isTaxAdded
 * @returns {number}
 */
function linePrice(line, isTaxAdded) {
    var price = function (amount) {
        return amount.net + (isTaxAdded ? 0 : amount.tax);
    };
    return line.adjustments.reduce(function (sum, adjustment) {
        return sum + price(adjustment);
    }, price(line));
}

module.exports = otherFigures;
