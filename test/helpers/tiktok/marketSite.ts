import { insert } from '#sfcc-mocks/store/session';
import { currencyOf } from '#simulators/tiktok-shop/access/app';
import type { Json } from '#helpers/platform/testInstance';
import type { DirectShop } from './directShop';

/** Rates of the site's tax table by country and tax class: 0.19 for nineteen percent. */
export type TaxTable = Record<string, Record<string, number>>;

/**
 * Gives the site the currency of the shop's market, the prices with tax of all markets but the US, and TikTok's shipping methods
 * in that currency.
 */
export function fitSite({ sfcc, tiktok, region }: DirectShop, rates: TaxTable): void {
    const currency = currencyOf(region)!;
    Object.assign(tiktok.app.shop, { currency });
    if (region === 'US') {
        return;
    }
    Object.assign(sfcc.instance.site('RefArch'), { taxation: 'gross', allowedCurrencies: [currency], currency });
    sfcc.change(() => {
        ['TTS001', 'TTS004'].forEach((id) => {
            const method = sfcc.instance.store.row('ShippingMethod', id)!.data as Json;
            insert('ShippingMethod', `${id}_${currency}`, { ...method, id: `${id}_${currency}`, currency });
        });
        insert('Tax', 'RefArch', {
            defaultClassId: 'standard',
            defaultJurisdictionId: null,
            rates,
            mappings: Object.keys(rates).map((id) => ({ jurisdictionId: id, country: id, region: '' })),
            classes: ['standard']
        });
    });
}
