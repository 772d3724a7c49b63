import { expect } from 'chai';
import { edit } from '#sfcc-mocks/store/session';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import { fitSite } from '#helpers/tiktok/marketSite';
import type { TaxTable } from '#helpers/tiktok/marketSite';
import type { Json } from '#helpers/platform/testInstance';

/** Rate of the site's tax table; price of one of two; shipping; what the buyer pays; tax in it. */
const MARKETS: Record<string, [number, string, string, string, string]> = {
    GB: [0.2, '19.99', '3.99', '43.97', '7.33'],
    DE: [0.19, '29.95', '4.95', '64.85', '10.35'],
    IT: [0.22, '29.95', '4.95', '64.85', '11.69'],
    JP: [0.1, '1980', '500', '4460', '405'],
    BR: [0.17, '99.90', '12.00', '211.80', '30.77'],
    VN: [0.08, '199000', '15000', '413000', '30592']
};

describe('An order that is imported from a market whose prices contain tax', () => {
    let shop: ImportShop;

    afterEach(() => shop.sfcc.close());

    Object.entries(MARKETS).forEach(([region, [rate, price, shippingFee, total, tax]]) => {
        it(`${region}: has the tax of the site's table in TikTok's prices, and is not held`, async () => {
            prepare(region, { [region]: { standard: rate } });
            const order = await imported(region, price, shippingFee);
            expect(order.custom.tiktokHoldReason || '', JSON.stringify(order.notes)).to.equal('');
            expect([Number(order.totals.gross), Number(order.totals.tax)]).to.deep.equal([Number(total), Number(tax)]);
            expect(order.shipments[0].shippingAddress.countryCode.toUpperCase()).to.equal(region);
        });
    });

    it('has the rate of its tax class for a product, and the default rate for shipping', async () => {
        prepare('DE', { DE: { standard: 0.19, reduced: 0.07 } });
        shop.sfcc.change(() => {
            const product = edit<Json>('Product', '701643632930');
            product.values = { ...(product.values as Json), 'tax-class-id': 'reduced' };
        });
        const order = await imported('DE', '29.95', '4.95');
        expect(order.custom.tiktokHoldReason || '').to.equal('');
        // 59.90 with 7 %, 4.95 with 19 %.
        expect([order.totals.gross, order.totals.tax]).to.deep.equal(['64.85', '4.71']);
    });

    it('has characters of any language as TikTok sent them', async () => {
        prepare('JP', { JP: { standard: 0.1 } });
        const order = await imported('JP', '1980', '500');
        expect(order.shipments[0].shippingAddress.city).to.equal('渋谷区');
    });

    it('of a city without districts has the city of the same name', async () => {
        prepare('SG', { SG: { standard: 0.09 } });
        const order = await imported('SG', '19.90', '3.99');
        expect([order.shipments[0].shippingAddress.city, order.custom.tiktokHoldReason || '']).to.deep.equal([
            'Singapore',
            ''
        ]);
    });

    it('is held where the site has no rate for it', async () => {
        prepare('DE', {});
        const order = await imported('DE', '29.95', '4.95');
        expect([order.custom.tiktokHoldReason, order.totals.gross]).to.deep.equal(['value_does_not_fit', '64.85']);
    });

    function prepare(region: string, rates: TaxTable): void {
        shop = new ImportShop(region, undefined, false);
        fitSite(shop, rates);
        shop.import();
    }

    async function imported(region: string, price: string, shippingFee: string): Promise<Json> {
        const items = [{ productId: '701643632930', quantity: 2, price }];
        const order = shop.bought({ region, items, shippingFee, taxIncluded: true, taxRate: 0.99 });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        return shop.stored(order.id);
    }
});
