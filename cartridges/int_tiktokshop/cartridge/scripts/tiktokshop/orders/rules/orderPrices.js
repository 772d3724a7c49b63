'use strict';

var notice = require('../../platform/rules/notice');
var fields = require('../../platform/rules/input/fields');
var sourceModule = require('../../platform/rules/input/source');
var visible = require('../../platform/rules/visible');
var xmlText = require('../../platform/rules/xmlText');
var containedTax = require('./containedTax');
var paidInput = require('./paidInput');

/** @typedef {import('../../platform/rules/input/source').Source} Source */

/**
 * A discount on a line or on the order; amounts in minor units, negative when it lowers the price.
 * @typedef {Object} Adjustment
 * @property {string} promotionId
 * @property {number} net
 * @property {number} tax
 */

/**
 * A line; `net` is the price of the whole line without tax, in minor units.
 * @typedef {Object} OrderLine
 * @property {string} productId
 * @property {number} quantity
 * @property {number} net
 * @property {number} tax
 * @property {number | null} taxRate - 0.05 for five percent; null when TikTok sent none.
 * @property {Adjustment[]} adjustments
 */

/**
 * What shipping costs, in minor units.
 * @typedef {Object} ShippingPrice
 * @property {number} net
 * @property {number} tax
 * @property {number} gross
 */

/**
 * How to read the prices of an order.
 * @typedef {Object} Pricing
 * @property {string} currency
 * @property {boolean} isTaxContained - Whether prices of the site contain tax: then a price without a tax of its own
 *     contains one, too.
 */

/** Lines per basket, and units per line. Source: platform quotas. */
var MAX_LINES = 400;
var MAX_QUANTITY = 1000;

/** Discounts of a line or an order; no shop gives more. */
var MAX_ADJUSTMENTS = 100;

/** Longest product id. Source: catalog.xsd, Generic.NonEmptyString.100. */
var MAX_PRODUCT_ID = 100;

/** Product id of a line that TikTok gives none, before the number of the line. */
var NAMELESS_LINE = 'TikTok-line-';

/**
 * The lines of an order, at least one.
 * @param {Source} body
 * @param {Pricing} pricing
 * @returns {OrderLine[]}
 */
function readLines(body, pricing) {
    return fields.objectList(body, 'product_lineitems', 1, MAX_LINES).map(function (line, index) {
        return readLine(line, index, pricing);
    });
}

/**
 * @param {Source} line
 * @param {number} index
 * @param {Pricing} pricing
 * @returns {OrderLine}
 */
function readLine(line, index, pricing) {
    var productId = readProductId(line, index);
    var quantity = paidInput.paidCount(line, 'quantity', MAX_QUANTITY);
    var price = notBelowZero(line, 'net_price', paidInput.paidAmount(line, 'net_price', pricing.currency));
    var taxRate = readTaxRate(line);
    var result = readTaxed(line, price, taxRate, pricing);
    var net = result.net;
    var tax = result.tax;
    noteMissingTax(line, price, taxRate, pricing);
    return {
        productId: productId,
        quantity: quantity,
        net: net,
        tax: notBelowZero(line, 'tax', tax),
        taxRate: taxRate,
        adjustments: readAdjustments(line, taxRate, pricing)
    };
}

/**
 * A price and its tax. Where prices contain tax and TikTok gives no amount, it is taken out of the price by the rate; a
 * price with neither is a misfit.
 * @param {Source} source
 * @param {number} price
 * @param {number | null} rate
 * @param {Pricing} pricing
 * @returns {{ net: number, tax: number }}
 */
function readTaxed(source, price, rate, pricing) {
    var given = paidInput.optionalPaidAmount(source, 'tax', pricing.currency);
    if (given !== null || !pricing.isTaxContained || price === 0) {
        return { net: price, tax: given || 0 };
    }
    if (rate === null) {
        paidInput.addMisfit(source, 'tax', notice.notice('misfit.no_tax'));
        return { net: price, tax: 0 };
    }
    var tax = containedTax(price, rate);
    return { net: price - tax, tax: tax };
}

/**
 * Where tax comes on top, it is never computed: TikTok may have charged another amount. A person has to look at it.
 * @param {Source} line
 * @param {number} price
 * @param {number | null} rate
 * @param {Pricing} pricing
 */
function noteMissingTax(line, price, rate, pricing) {
    if (!pricing.isTaxContained && !sourceModule.isGiven(line, 'tax') && rate !== null && rate > 0 && price !== 0) {
        paidInput.addMisfit(line, 'tax', notice.notice('misfit.no_tax_amount', [String(rate)]));
    }
}

/**
 * A line without a usable id gets a name of its own, which no catalog has: it is held as an unknown product.
 * @param {Source} line
 * @param {number} index
 * @returns {string}
 */
function readProductId(line, index) {
    var productId = xmlText.onOneLine(paidInput.paidText(line, 'product_id', MAX_PRODUCT_ID));
    return visible.isBlank(productId) || productId === '__proto__' ? NAMELESS_LINE + (index + 1) : productId;
}

/**
 * The rate follows from the amounts where it is none from 0 to 1.
 * @param {Source} line
 * @returns {number | null}
 */
function readTaxRate(line) {
    var rate = line.fields.tax_rate;
    if (typeof rate === 'number' && rate >= 0 && rate <= 1) {
        return rate;
    }
    if (sourceModule.isGiven(line, 'tax_rate')) {
        paidInput.addMisfit(line, 'tax_rate', notice.notice('misfit.rate'));
    }
    return null;
}

/**
 * The discounts of a line or an order.
 * @param {Source} parent
 * @param {number | null} rate - of the line, for adjustments that have none; null for adjustments of the order
 * @param {Pricing} pricing
 * @returns {Adjustment[]}
 */
function readAdjustments(parent, rate, pricing) {
    return paidInput.paidObjects(parent, 'price_adjustments', MAX_ADJUSTMENTS).map(function (adjustment) {
        var promotionId = xmlText.onOneLine(paidInput.paidText(adjustment, 'promotion_id', 256));
        var price = paidInput.paidAmountOrNone(adjustment, 'net_price', pricing.currency);
        var own = pricing.isTaxContained ? readTaxRate(adjustment) : null;
        var result = readTaxed(adjustment, price, own === null ? rate : own, pricing);
        var net = result.net;
        var tax = result.tax;
        return { promotionId: promotionId, net: net, tax: tax };
    });
}

/**
 * What shipping costs; nothing where TikTok does not tell.
 * @param {Source} totals
 * @param {Pricing} pricing
 * @returns {ShippingPrice}
 */
function readShipping(totals, pricing) {
    var shipping = paidInput.paidObject(totals, 'adjusted_shipping_total');
    if (!sourceModule.isObject(totals.fields.adjusted_shipping_total)) {
        return { net: 0, tax: 0, gross: 0 };
    }
    var price = notBelowZero(
        shipping,
        'net_price',
        paidInput.paidAmountOrNone(shipping, 'net_price', pricing.currency)
    );
    var gross = paidInput.optionalPaidAmount(shipping, 'gross_price', pricing.currency);
    if (pricing.isTaxContained && gross !== null && !sourceModule.isGiven(shipping, 'tax')) {
        return { net: price, tax: notBelowZero(shipping, 'gross_price', gross - price), gross: gross };
    }
    var result = readTaxed(shipping, price, null, pricing);
    var net = result.net;
    var tax = result.tax;
    notBelowZero(shipping, 'tax', tax);
    return { net: net, tax: tax, gross: gross === null ? net + tax : gross };
}

/**
 * @param {Source} source
 * @param {string} name
 * @param {number} amount
 * @returns {number}
 */
function notBelowZero(source, name, amount) {
    if (amount < 0) {
        paidInput.addMisfit(source, name, notice.notice('misfit.negative'));
    }
    return amount;
}

module.exports = {
    readLines: readLines,
    readAdjustments: readAdjustments,
    readShipping: readShipping
};
