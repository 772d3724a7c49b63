'use strict';

/**
 * What is special in a market.
 * @typedef {'tax-added' | 'mark-as-shipped' | 'unit-cancellation' | 'shipping-refuses' | 'own-reasons'} MarketTrait
 */

/**
 * A market of TikTok Shop.
 * @typedef {Object} Market
 * @property {string} currency - Source: ISO 4217.
 * @property {string[]} languages - Languages of its buyers, the first one first. Java wrote Indonesian as `in`. Source:
 *     ISO 639.
 * @property {MarketTrait[]} traits
 */

/** By country code. Source: ISO 3166. */
var MARKETS = {
    US: {
        currency: 'USD',
        languages: ['en'],
        traits: ['tax-added', 'mark-as-shipped', 'unit-cancellation', 'shipping-refuses']
    },
    GB: { currency: 'GBP', languages: ['en'], traits: ['mark-as-shipped', 'unit-cancellation', 'own-reasons'] },
    DE: { currency: 'EUR', languages: ['de'], traits: ['mark-as-shipped'] },
    FR: { currency: 'EUR', languages: ['fr'], traits: ['mark-as-shipped'] },
    ES: { currency: 'EUR', languages: ['es'], traits: ['mark-as-shipped'] },
    IT: { currency: 'EUR', languages: ['it'], traits: ['mark-as-shipped'] },
    IE: { currency: 'EUR', languages: ['en'], traits: ['mark-as-shipped'] },
    JP: { currency: 'JPY', languages: ['ja'], traits: ['mark-as-shipped'] },
    SG: { currency: 'SGD', languages: ['en'], traits: [] },
    MY: { currency: 'MYR', languages: ['ms', 'en'], traits: [] },
    TH: { currency: 'THB', languages: ['th'], traits: [] },
    VN: { currency: 'VND', languages: ['vi'], traits: [] },
    PH: { currency: 'PHP', languages: ['en'], traits: [] },
    ID: { currency: 'IDR', languages: ['id', 'in'], traits: [] },
    BR: { currency: 'BRL', languages: ['pt'], traits: [] },
    MX: { currency: 'MXN', languages: ['es'], traits: [] }
};

/** In a market that TikTok has added since, nothing is known. */
var UNKNOWN = { currency: '', languages: [], traits: [] };

/**
 * @param {string} region
 * @returns {Market}
 */
function marketOf(region) {
    // TikTok calls the United Kingdom UK in some calls.
    var code = region === 'UK' ? 'GB' : region;
    return Object.prototype.hasOwnProperty.call(MARKETS, code) ? MARKETS[code] : UNKNOWN;
}

/**
 * The currency of a market, for example `USD`; empty for one that is not known.
 * @param {string} region
 * @returns {string}
 */
function currencyOf(region) {
    return marketOf(region).currency;
}

/**
 * The languages of a market's buyers, the first one first, for example `de`; none where it is not known.
 * @param {string} region
 * @returns {string[]}
 */
function languagesOf(region) {
    return marketOf(region).languages;
}

/**
 * Whether something is special in a market.
 * @param {string} region - of the shop, for example `US`
 * @param {MarketTrait} trait
 * @returns {boolean}
 */
function hasTrait(region, trait) {
    return marketOf(region).traits.indexOf(trait) >= 0;
}

module.exports = {
    currencyOf: currencyOf,
    languagesOf: languagesOf,
    hasTrait: hasTrait
};
