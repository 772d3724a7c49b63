'use strict';

var markets = require('../../lifecycle/rules/tiktok/markets');

/**
 * Why a site cannot have the orders of a shop; null when it can.
 * @typedef {{ what: 'currency', currency: string } | { what: 'taxation', isTaxAdded: boolean } | null} MarketMisfit
 */

/**
 * What a site sells in.
 * @typedef {Object} SiteMarket
 * @property {(currency: string) => boolean} isCurrencyAllowed
 * @property {boolean} isTaxAdded
 */

/**
 * Compares the market of a shop with a site: prices in a currency that the site does not have, or with tax where the
 * site's are without, cannot become an order.
 * @param {string} region - market of the shop, for example `US`; nothing is known of others
 * @param {SiteMarket} site
 * @returns {MarketMisfit}
 */
function marketMisfit(region, site) {
    var currency = markets.currencyOf(region);
    if (currency === '') {
        return null;
    }
    if (!site.isCurrencyAllowed(currency)) {
        return { what: 'currency', currency: currency };
    }
    var isTaxAdded = markets.hasTrait(region, 'tax-added');
    return isTaxAdded === site.isTaxAdded ? null : { what: 'taxation', isTaxAdded: isTaxAdded };
}

module.exports = marketMisfit;
