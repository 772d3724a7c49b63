'use strict';

var ProductMgr = require('dw/catalog/ProductMgr');
var units = require('../../lifecycle/rules/units');
var amounts = require('./amounts');
var amountsModule = require('../../platform/amounts');
var settings = require('../../platform/settings');
var stock = require('./stock');

/** @typedef {import('../rules/externalOrder').Adjustment} Adjustment */
/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('../rules/externalOrder').OrderLine} OrderLine */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/** Promotion id of the remainder when the price of a line is no multiple of its quantity. */
var ROUNDING = 'TikTokRounding';

/**
 * What was found while adding the lines.
 * @typedef {Object} AddedLines
 * @property {Units} stockTaken - Units taken from the inventory list.
 * @property {string[]} unknownProducts
 * @property {string[]} withoutStock
 * @property {string[]} otherQuantities - Products for which the platform has changed the quantity to one that can be
 *     ordered.
 */

/**
 * Adds the lines of a TikTok order at TikTok's prices. The buyer has paid, so every line is added: a product that is
 * not in the catalog as a non-catalog line, one without stock on the oversell list.
 * @param {dw.order.Basket} basket
 * @param {ExternalOrder} order
 * @returns {AddedLines}
 */
function addLines(basket, order) {
    var added = { stockTaken: {}, unknownProducts: [], withoutStock: [], otherQuantities: [] };
    order.lines.forEach(function (line) {
        var item = basket.createProductLineItem(line.productId, basket.defaultShipment);
        item.setQuantityValue(line.quantity);
        if (item.quantityValue !== line.quantity) {
            added.otherQuantities.push(line.productId);
        }
        assignStock(item, line, added);
        setPrices(item, line, order.currency);
    });
    return added;
}

/**
 * @param {dw.order.ProductLineItem} item
 * @param {OrderLine} line
 * @param {AddedLines} added
 */
function assignStock(item, line, added) {
    if (!ProductMgr.getProduct(line.productId)) {
        added.unknownProducts.push(line.productId);
        return;
    }
    var taken = units.unitsOf(added.stockTaken, line.productId);
    var quantity = item.quantityValue;
    if (stock.availableToSell(line.productId) < taken + quantity) {
        added.withoutStock.push(line.productId);
        item.setProductInventoryListID(settings.oversellInventoryListId());
        item.custom.oversold = true;
        return;
    }
    added.stockTaken[line.productId] = taken + quantity;
    if (settings.inventoryListId() !== '') {
        item.setProductInventoryListID(settings.inventoryListId());
    }
}

/**
 * @param {dw.order.ProductLineItem} item
 * @param {OrderLine} line
 * @param {string} currency
 */
function setPrices(item, line, currency) {
    var rate = amounts.taxRateOf(line);
    var price = amounts.sitePrice(line);
    // The platform multiplies the unit price: it is rounded to minor units, and an adjustment makes up the remainder.
    var unitPrice = Math.round(price / item.quantityValue);
    var rounding = price - unitPrice * item.quantityValue;
    item.setPriceValue(amountsModule.moneyOf(unitPrice, currency).value);
    amounts.setTax(item, rate, line.tax, currency);
    var adjustments = rounding === 0 ? [] : [{ promotionId: ROUNDING, net: rounding, tax: 0 }];
    amounts
        .mergedByPromotion(line.adjustments, settings.defaultPromotionId())
        .concat(adjustments)
        .forEach(function (adjustment) {
            return setAdjustment(item.createPriceAdjustment(adjustment.promotionId), adjustment, rate, currency);
        });
}

/**
 * Adds the discounts of the whole order.
 * @param {dw.order.Basket} basket
 * @param {ExternalOrder} order
 */
function addOrderAdjustments(basket, order) {
    amounts.mergedByPromotion(order.adjustments, settings.defaultPromotionId()).forEach(function (adjustment) {
        var created = basket.createPriceAdjustment(adjustment.promotionId);
        setAdjustment(created, adjustment, amounts.taxRateOf(adjustment), order.currency);
    });
}

/**
 * @param {dw.order.PriceAdjustment} created
 * @param {Adjustment} adjustment
 * @param {number} rate
 * @param {string} currency
 */
function setAdjustment(created, adjustment, rate, currency) {
    created.setPriceValue(amountsModule.moneyOf(amounts.sitePrice(adjustment), currency).value);
    amounts.setTax(created, rate, adjustment.tax, currency);
}

/**
 * Available units of each product, for the answer of CreateExternalOrder.
 * @param {ExternalOrder} order
 * @returns {Array<{ product_id: string, ats: number }>}
 */
function availability(order) {
    return order.lines.map(function (line) {
        return { product_id: line.productId, ats: stock.availableToSell(line.productId) };
    });
}

module.exports = {
    addLines: addLines,
    addOrderAdjustments: addOrderAdjustments,
    availability: availability
};
