'use strict';

var paidInput = require('../rules/paidInput');
var amounts = require('../../platform/amounts');
var isTaxAdded = require('../../platform/taxation');

/** @typedef {import('../rules/orderPrices').Adjustment} Adjustment */

/**
 * The price of a line on this site: with tax where the site's prices include tax.
 * @param {{ net: number, tax: number }} amount
 * @returns {number}
 */
function sitePrice(amount) {
    return isTaxAdded() ? amount.net : amount.net + amount.tax;
}

/**
 * Sets tax rate and tax of an item whose price is set. Passes the tax basis, because a site that taxes adjusted prices
 * would choose another one. Sets the amount last: it is what TikTok has charged, even if the rate gives another one.
 * Source: platform doc LineItem.updateTax.
 * @param {dw.order.LineItem} item
 * @param {number} rate
 * @param {number} tax
 * @param {string} currency
 */
function setTax(item, rate, tax, currency) {
    item.updateTax(rate, item.price);
    item.updateTaxAmount(amounts.moneyOf(tax, currency));
}

/**
 * TikTok's tax rate, or the rate that follows from the amounts.
 * @param {{ net: number, tax: number, taxRate?: number | null }} amount
 * @returns {number}
 */
function taxRateOf(amount) {
    if (typeof amount.taxRate === 'number') {
        return amount.taxRate;
    }
    return amount.net === 0 ? 0 : Math.round((amount.tax / amount.net) * 100000) / 100000;
}

/** Prefix of TikTok's promotion ids: the platform throws for the id of a promotion that the site has. */
var PROMOTION_PREFIX = 'TikTok-';
var LONGEST_PROMOTION_ID = 256;

/**
 * Adjustments merged by promotion: the platform refuses the same promotion twice on one item.
 * @param {Adjustment[]} adjustments
 * @param {string} defaultPromotionId
 * @returns {Adjustment[]}
 */
function mergedByPromotion(adjustments, defaultPromotionId) {
    var merged = [];
    adjustments.forEach(function (adjustment) {
        var promotionId = adjustment.promotionId
            ? paidInput.cut(PROMOTION_PREFIX + adjustment.promotionId, LONGEST_PROMOTION_ID).trim()
            : defaultPromotionId;
        var known = merged.filter(function (candidate) {
            return candidate.promotionId === promotionId;
        })[0];
        if (known) {
            known.net += adjustment.net;
            known.tax += adjustment.tax;
        } else {
            merged.push({ promotionId: promotionId, net: adjustment.net, tax: adjustment.tax });
        }
    });
    return merged;
}

module.exports = {
    sitePrice: sitePrice,
    setTax: setTax,
    taxRateOf: taxRateOf,
    mergedByPromotion: mergedByPromotion
};
