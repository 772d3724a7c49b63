'use strict';

var TaxMgr = require('dw/order/TaxMgr');
var amounts = require('../../platform/amounts');

/** @typedef {import('../rules/externalOrder').Adjustment} Adjustment */

/**
 * The price that a line has on this site: with tax on sites whose prices include it.
 * @param {{ net: number, tax: number }} amount
 * @returns {number}
 */
function sitePrice(amount) {
    return TaxMgr.taxationPolicy === TaxMgr.TAX_POLICY_NET ? amount.net : amount.net + amount.tax;
}

/**
 * Sets tax rate and tax of an item whose price is set. The basis is given: a site may tax adjusted prices, and would
 *     choose
 * another. The amount is set last: TikTok has charged it, whatever the rate would make of it.
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
 * The rate TikTok told, or the one that the amounts come to.
 * @param {{ net: number, tax: number, taxRate?: number | null }} amount
 * @returns {number}
 */
function taxRateOf(amount) {
    if (typeof amount.taxRate === 'number') {
        return amount.taxRate;
    }
    return amount.net === 0 ? 0 : Math.round((amount.tax / amount.net) * 100000) / 100000;
}

/** Before TikTok's ids of promotions: the platform throws for the id of a promotion that the site has. */
var PROMOTION_PREFIX = 'TikTok-';
var LONGEST_PROMOTION_ID = 256;

/**
 * Adjustments with one entry for each promotion: the platform refuses a promotion twice on the same item.
 * @param {Adjustment[]} adjustments
 * @param {string} defaultPromotionId
 * @returns {Adjustment[]}
 */
function mergedByPromotion(adjustments, defaultPromotionId) {
    var merged = [];
    adjustments.forEach(function (adjustment) {
        var promotionId = adjustment.promotionId
            ? (PROMOTION_PREFIX + adjustment.promotionId).substring(0, LONGEST_PROMOTION_ID)
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
