import { insert } from '#sfcc-mocks/store/session';
import { marketOf } from '#simulators/tiktok-shop/facts/markets';
import type { Json } from '#helpers/platform/testInstance';
import type { DirectShop } from './directShop';

/** Rates of the site's tax table by country and tax class: 0.19 for nineteen percent. */
export type TaxTable = Record<string, Record<string, number>>;

/**
 * Gives sites the currency of the shop's market, the prices with tax of all markets but the US, and TikTok's shipping methods
 * in that currency.
 */
export function fitSite({ sfcc, tiktok, region }: DirectShop, rates: TaxTable, siteIds = ['RefArch']): void {
    const { currency } = marketOf(region);
    Object.assign(tiktok.app.shop, { currency });
    if (region === 'US') {
        return;
    }
    const differing = { taxation: 'gross', allowedCurrencies: [currency], currency };
    siteIds.forEach((siteId) => Object.assign(sfcc.instance.site(siteId), differing));
    sfcc.change(() => {
        ['TTS001', 'TTS004'].forEach((id) => {
            const method = sfcc.instance.store.row('ShippingMethod', id)!.data as Json;
            insert('ShippingMethod', `${id}_${currency}`, { ...method, id: `${id}_${currency}`, currency });
        });
        siteIds.forEach((siteId) =>
            insert('Tax', siteId, {
                defaultClassId: 'standard',
                defaultJurisdictionId: null,
                rates,
                mappings: Object.keys(rates).map((id) => ({ jurisdictionId: id, country: id, region: '' })),
                classes: ['standard']
            })
        );
    });
}
