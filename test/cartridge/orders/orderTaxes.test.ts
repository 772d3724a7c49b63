import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

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

    function shipping(order: Json): Json {
        return order.shipments[0].shippingLines[0] as Json;
    }
});
