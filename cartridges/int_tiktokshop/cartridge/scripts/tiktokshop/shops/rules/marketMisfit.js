'use strict';

/** Currencies of TikTok's markets. Source: ISO 4217. */
var CURRENCIES = {
    US: 'USD',
    GB: 'GBP',
    UK: 'GBP',
    DE: 'EUR',
    FR: 'EUR',
    ES: 'EUR',
    IT: 'EUR',
    IE: 'EUR',
    SG: 'SGD',
    MY: 'MYR',
    TH: 'THB',
    VN: 'VND',
    PH: 'PHP',
    ID: 'IDR',
    JP: 'JPY',
    BR: 'BRL',
    MX: 'MXN'
};

/** Where tax comes on top of TikTok's prices; elsewhere they contain it. Source: Order API, price fields. */
var TAX_ADDED = ['US'];

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
    var currency = CURRENCIES[region];
    if (!currency) {
        return null;
    }
    if (!site.isCurrencyAllowed(currency)) {
        return { what: 'currency', currency: currency };
    }
    var isTaxAdded = TAX_ADDED.indexOf(region) >= 0;
    return isTaxAdded === site.isTaxAdded ? null : { what: 'taxation', isTaxAdded: isTaxAdded };
}

module.exports = marketMisfit;
