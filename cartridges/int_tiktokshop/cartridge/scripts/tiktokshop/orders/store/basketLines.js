'use strict';

var ProductMgr = require('dw/catalog/ProductMgr');
var units = require('../../lifecycle/rules/units');
var amounts = require('./amounts');
var amountsModule = require('../../platform/amounts');
var settings = require('../../platform/settings');
var stock = require('./stock');
var standIn = require('../../lifecycle/rules/standIn');

/** @typedef {import('../rules/orderPrices').Adjustment} Adjustment */
/** @typedef {import('../rules/orderPrices').OrderLine} OrderLine */
/** @typedef {import('../rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('../../lifecycle/rules/units').Units} Units */

/** Promotion id of the remainder when the price of a line is no multiple of its quantity. */
var ROUNDING = 'TikTokRounding';

/**
 * What was found while adding the lines.
 * @typedef {Object} AddedLines
 * @property {Units} stockTaken - Units taken from the inventory list.
 * @property {string[]} unknownProducts
 * @property {string[]} notOrderable - Products that the catalog has and that B2C Commerce takes no order of: their
 *     lines stand in for them.
 * @property {string[]} withoutStock
 */

/**
 * Whether lines are connected with the products of the catalog: `detached` after B2C Commerce has refused the order,
 * then no line is.
 * @typedef {'of-catalog' | 'detached'} LineGoods
 */

/**
 * Adds the lines of a TikTok order at TikTok's prices. The buyer has paid, so every line is added: a product that is
 * not in the catalog, or that cannot be ordered, as a non-catalog line, one without stock on the oversell list or, with
 * Omnichannel Inventory, as a non-catalog line too. So is one whose goods lie in TikTok's warehouse, as they are none
 * of the site's stock.
 * @param {dw.order.Basket} basket
 * @param {ExternalOrder} order
 * @param {LineGoods} goods
 * @returns {AddedLines}
 */
function addLines(basket, order, goods) {
    var added = {
        stockTaken: {},
        unknownProducts: [],
        notOrderable: [],
        withoutStock: []
    };
    order.lines.forEach(function (line) {
        var item = basket.createProductLineItem(lineProductId(line, order, goods, added), basket.defaultShipment);
        setQuantity(item, line.quantity);
        if (item.catalogProduct) {
            assignStock(item, line, order, added);
        } else if (added.withoutStock.indexOf(line.productId) >= 0) {
            item.custom.oversold = true;
        }
        setPrices(item, line, order.currency);
        priceParts(item.optionProductLineItems, line, order.currency);
        priceParts(item.bundledProductLineItems, line, order.currency);
    });
    return added;
}

/**
 * The product id of the line. A line without a product of the site takes no stock.
 * @param {OrderLine} line
 * @param {ExternalOrder} order
 * @param {LineGoods} goods
 * @param {AddedLines} added
 * @returns {string}
 */
function lineProductId(line, order, goods, added) {
    var product = ProductMgr.getProduct(line.productId);
    if (!product || !product.assignedToSiteCatalog) {
        added.unknownProducts.push(line.productId);
        return line.productId;
    }
    if (goods === 'of-catalog' && stock.canBeOrdered(product)) {
        if (order.isFulfilledByTikTok) {
            return stock.isOmnichannel() ? standIn.standInFor(line.productId) : line.productId;
        }
        if (!stock.isOmnichannel() || hasStock(line.productId, line.quantity, order, added)) {
            return line.productId;
        }
        added.withoutStock.push(line.productId);
        return standIn.standInFor(line.productId);
    }
    added.notOrderable.push(line.productId);
    return standIn.standInFor(line.productId);
}

/**
 * Sets the quantity that TikTok has sold, regardless of the product's minimum and step. If the platform still changes
 * it, the order is held. Source: Script API, setQuantityValue.
 * @param {dw.order.ProductLineItem} item
 * @param {number} quantity
 */
function setQuantity(item, quantity) {
    item.setMinOrderQuantityValue(1);
    item.setStepQuantityValue(1);
    item.setQuantityValue(quantity);
}

/**
 * The platform adds a line for each option of a product and each part of a bundle, without a price, and without a price
 * no order is created. TikTok's price is for all of it.
 * @param {dw.util.Collection<dw.order.ProductLineItem>} parts
 * @param {OrderLine} line
 * @param {string} currency
 */
function priceParts(parts, line, currency) {
    var all = parts.iterator();
    while (all.hasNext()) {
        var part = all.next();
        part.setPriceValue(0);
        amounts.setTax(part, amounts.taxRateOf(line), 0, currency);
    }
}

/**
 * Whether there is enough, besides what the lines before have taken.
 * @param {string} productId
 * @param {number} quantity
 * @param {ExternalOrder} order
 * @param {AddedLines} added
 * @returns {boolean}
 */
function hasStock(productId, quantity, order, added) {
    return (
        stock.availableToSell(productId, order.inventoryListId) >= units.unitsOf(added.stockTaken, productId) + quantity
    );
}

/**
 * @param {dw.order.ProductLineItem} item
 * @param {OrderLine} line
 * @param {ExternalOrder} order
 * @param {AddedLines} added
 */
function assignStock(item, line, order, added) {
    if (order.isFulfilledByTikTok) {
        item.setProductInventoryListID(settings.oversellInventoryListId());
        return;
    }
    var taken = units.unitsOf(added.stockTaken, line.productId);
    var quantity = item.quantityValue;
    if (!stock.isOmnichannel() && !hasStock(line.productId, quantity, order, added)) {
        added.withoutStock.push(line.productId);
        item.setProductInventoryListID(settings.oversellInventoryListId());
        item.custom.oversold = true;
        return;
    }
    added.stockTaken[line.productId] = taken + quantity;
    var listId = order.inventoryListId || settings.inventoryListId();
    if (listId !== '') {
        item.setProductInventoryListID(listId);
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
            setAdjustment(item.createPriceAdjustment(adjustment.promotionId), adjustment, rate, currency);
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
        return {
            product_id: line.productId,
            ats: stock.availableToSell(line.productId, order.inventoryListId)
        };
    });
}

module.exports = {
    addLines: addLines,
    addOrderAdjustments: addOrderAdjustments,
    availability: availability
};
