/** Currencies of TikTok's markets. Source: ISO 4217. */
const CURRENCIES: { [region: string]: string } = {
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
const TAX_ADDED = ['US'];

/** Why a site cannot have the orders of a shop; null when it can. */
export type MarketMisfit = { what: 'currency'; currency: string } | { what: 'taxation'; isTaxAdded: boolean } | null;

/** What a site sells in. */
export interface SiteMarket {
    isCurrencyAllowed: (currency: string) => boolean;
    isTaxAdded: boolean;
}

/**
 * Compares the market of a shop with a site: prices in a currency that the site does not have, or with tax where the site's are
 * without, cannot become an order.
 * @param region - market of the shop, for example `US`; nothing is known of others
 */
export function marketMisfit(region: string, site: SiteMarket): MarketMisfit {
    const currency = CURRENCIES[region];
    if (!currency) {
        return null;
    }
    if (!site.isCurrencyAllowed(currency)) {
        return { what: 'currency', currency: currency };
    }
    const isTaxAdded = TAX_ADDED.indexOf(region) >= 0;
    return isTaxAdded === site.isTaxAdded ? null : { what: 'taxation', isTaxAdded: isTaxAdded };
}
