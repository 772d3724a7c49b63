import { currencyOf, hasTrait } from '../../lifecycle/rules/tiktok/markets';

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
    const currency = currencyOf(region);
    if (currency === '') {
        return null;
    }
    if (!site.isCurrencyAllowed(currency)) {
        return { what: 'currency', currency: currency };
    }
    const isTaxAdded = hasTrait(region, 'tax-added');
    return isTaxAdded === site.isTaxAdded ? null : { what: 'taxation', isTaxAdded: isTaxAdded };
}
