/** Who collected the tax of an order and owes it to the authorities; empty without tax. */
export type TaxCollector = 'TikTok' | 'seller' | '';

/**
 * Who collected the tax. TikTok collects what it charges on top of the prices, as in the US; tax that prices include, as
 * VAT does, is the seller's. Source: Order API, price fields.
 * @param addedTax - tax on top of the prices, in minor units
 * @param includedTax - tax that the prices include, in minor units
 */
export function taxCollector(addedTax: number, includedTax: number): TaxCollector {
    if (addedTax > 0) {
        return 'TikTok';
    }
    return includedTax > 0 ? 'seller' : '';
}
