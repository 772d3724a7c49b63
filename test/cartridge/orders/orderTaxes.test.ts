import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { insert } from '#sfcc-mocks/store/session';

const ORDER_NO = 'TTS-577000000000000001';

/** Source: Script API 26.9, LineItem.updateTax: what a site taxes is a preference of its own. */
describe("TikTok's taxes", () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    [false, true].forEach((taxesAdjustedPrices) => {
        it(`stay to the cent, of their own basis, where ${taxesAdjustedPrices ? 'adjusted' : 'plain'} prices are taxed`, () => {
            sfcc.instance.site('RefArch').taxesAdjustedPrices = taxesAdjustedPrices;
            expect(sfcc.create(externalOrder()).status).to.equal(200);
            const order = sfcc.rows('Order')[0] as Json;
            const taxed = [order.lines[0], order.lines[0].adjustments[0], order.lines[1], shipping(order)] as Json[];
            expect(taxed.map(({ net, tax, taxBasis }) => [net, tax, taxBasis].map(Number))).to.deep.equal([
                [80, 3.2, 80],
                [-5, -0.2, -5],
                [19.9, 0.8, 19.9],
                [6, 0.24, 6]
            ]);
            expect(sfcc.order(ORDER_NO).json).to.include({ order_total: 104.94, tax_total: 4.04 });
        });
    });

    it('are part of the prices of a site with gross taxation', () => {
        sfcc.instance.site('RefArch').taxation = 'gross';
        expect(sfcc.create(externalOrder()).status).to.equal(200);
        const order = sfcc.rows('Order')[0] as Json;
        expect(
            [order.lines[0], shipping(order)].map(({ net, tax, gross }) => [net, tax, gross].map(Number))
        ).to.deep.equal([
            [80, 3.2, 83.2],
            [6, 0.24, 6.24]
        ]);
        expect(sfcc.order(ORDER_NO).json).to.include({ order_total: 104.94, tax_total: 4.04 });
    });

    // Digits after the point: ISO 4217. Prices with a rate and no amount: the tax is in the price.
    const CONTAINED: Array<[string, number, number, number]> = [
        ['USD', 119, 0.19, 19],
        ['GBP', 9.99, 0.2, 1.67],
        ['JPY', 1100, 0.1, 100],
        ['VND', 99999, 0.08, 7407],
        ['IDR', 150000, 0.11, 14864.86],
        ['KWD', 1.155, 0.05, 0.055]
    ];
    CONTAINED.forEach(([currency, price, rate, tax]) => {
        it(`are taken out of a gross price in ${currency} by their rate`, () => {
            grossSite(currency);
            const lines = [{ product_id: '701643632930', quantity: 1, net_price: price, tax_rate: rate }];
            const { json } = created(currency, lines, price);
            expect(json).to.include({ order_total: price, tax_total: tax });
            expect(json.c_tiktokHoldReason || '').to.equal('');
        });
    });

    it('of a discount have the rate of its line; taxes of shipping make up the difference between net and gross', () => {
        grossSite('USD');
        const discount = { net_price: -11.9, promotion_id: 'Autumn' };
        const lines = [
            { product_id: '701643632930', quantity: 1, net_price: 119, tax_rate: 0.19, price_adjustments: [discount] }
        ];
        const { json } = created('USD', lines, 113.05, { net_price: 5, gross_price: 5.95 });
        expect(json).to.include({ order_total: 113.05, tax_total: 18.05 });
        expect(json.c_tiktokHoldReason || '').to.equal('');
    });

    it('that are unknown, in a price that contains them, hold the order', () => {
        grossSite('USD');
        const { json } = created('USD', [{ product_id: '701643632930', quantity: 1, net_price: 119 }], 119);
        expect(json).to.include({ c_tiktokHoldReason: 'value_does_not_fit', order_total: 119, tax_total: 0 });
        expect((sfcc.rows('Order')[0] as Json).notes[0].text).to.contain('product_lineitems[0].tax: is missing');
    });

    it('that come on top are never computed: a rate without an amount holds the order', () => {
        const lines = [{ product_id: '701643632930', quantity: 1, net_price: 100, tax_rate: 0.19 }];
        const { json } = created('USD', lines, 100);
        expect(json).to.include({ c_tiktokHoldReason: 'value_does_not_fit', order_total: 100, tax_total: 0 });
        expect((sfcc.rows('Order')[0] as Json).notes[0].text).to.contain('is missing, although the rate is 0.19');
    });

    it('that come on top and are in TikTok\u2019s total only hold the order for its total, too', () => {
        const lines = [{ product_id: '701643632930', quantity: 1, net_price: 100, tax_rate: 0.19 }];
        const { json } = created('USD', lines, 119);
        expect(json).to.include({ c_tiktokHoldReason: 'totals_differ, value_does_not_fit', order_total: 100 });
    });

    function grossSite(currency: string): void {
        const site = sfcc.instance.site('RefArch');
        Object.assign(site, { taxation: 'gross', allowedCurrencies: ['USD', currency] });
        if (currency !== 'USD') {
            sfcc.change(() => {
                const method = sfcc.instance.store.row('ShippingMethod', 'TTS004')!.data as Json;
                insert('ShippingMethod', 'TTS004_' + currency, { ...method, id: 'TTS004_' + currency, currency });
            });
        }
    }

    function created(currency: string, lines: Json[], amount: number, shippingTotal: Json = { net_price: 0 }): Json {
        const totals = { adjusted_shipping_total: shippingTotal, price_adjustments: [] };
        const payment = { payment_method: 'SOCIAL_PAY', amount };
        const { status, text } = sfcc.create(externalOrder({ currency, product_lineitems: lines, totals, payment }));
        expect(status, text).to.equal(200);
        return sfcc.order(ORDER_NO);
    }

    function shipping(order: Json): Json {
        return order.shipments[0].shippingLines[0] as Json;
    }
});
