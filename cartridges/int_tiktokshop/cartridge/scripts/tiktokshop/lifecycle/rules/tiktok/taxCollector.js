'use strict';

/**
 * Who collected the tax of an order and owes it to the authorities; empty without tax.
 * @typedef {'TikTok' | 'seller' | ''} TaxCollector
 */

/**
 * Who collected the tax. TikTok collects what it charges on top of the prices, as in the US; tax that prices include,
 * as VAT does, is the seller's. Source: Order API, price fields.
 * @param {number} addedTax - tax on top of the prices, in minor units
 * @param {number} includedTax - tax that the prices include, in minor units
 * @returns {TaxCollector}
 */
function taxCollector(addedTax, includedTax) {
    if (addedTax > 0) {
        return 'TikTok';
    }
    return includedTax > 0 ? 'seller' : '';
}

module.exports = taxCollector;
