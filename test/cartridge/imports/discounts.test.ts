import { expect } from 'chai';
import type { OrderInput } from '#simulators/tiktok-shop/records/tiktokOrder';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import { fitSite } from '#helpers/tiktok/marketSite';
import type { Json } from '#helpers/platform/testInstance';

const A = '701643632930';
const B = '701643632947';

/** Market, the site's tax rate, and amounts in its currency: prices, discounts of seller and TikTok, shipping, its discount, a fee. */
const MARKETS: Array<[string, number, string[]]> = [
    ['SG', 0.09, ['19.99', '0.37', '1.01', '3.49', '1.49', '0.50']],
    ['JP', 0.1, ['1999', '37', '101', '550', '149', '0']],
    ['ID', 0.11, ['199999', '3700', '10101', '15500', '1499', '2500']],
    ['VN', 0.08, ['199999', '3700', '10101', '15500', '1499', '0']],
    ['GB', 0.2, ['19.99', '0.37', '1.01', '3.99', '1.49', '0']]
];

describe('Discounts in a market whose prices contain tax', () => {
    let shop: ImportShop;

    afterEach(() => shop.sfcc.close());

    /** Three of one product and one of another, each with discounts of both; TikTok and a partner pay a part of the shipping. */
    function bought([price, seller, platform, shippingFee, shippingDiscount, fee]: string[]): Partial<OrderInput> {
        const discounts = { sellerDiscount: seller!, platformDiscount: platform! };
        return {
            items: [
                { productId: A, quantity: 3, price: price!, ...discounts },
                { productId: B, quantity: 1, price: price!, ...discounts }
            ],
            shippingFee: shippingFee!,
            taxIncluded: true,
            money: { shipping_fee_platform_discount: shippingDiscount!, buyer_service_fee: fee! }
        };
    }

    MARKETS.forEach(([region, rate, amounts]) =>
        it(`${region}: the order comes to what the seller gets, to the smallest unit, and is not held`, async () => {
            shop = new ImportShop(region, undefined, false);
            fitSite(shop, { [region]: { standard: rate } });
            shop.import();
            const order = shop.bought({ region, ...bought(amounts) });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            expect(shop.import()).to.include({ status: 'ok' });
            const stored = shop.stored(order.id);
            expect(stored.custom.tiktokHoldReason || '', JSON.stringify(stored.notes)).to.equal('');
            const payment = JSON.parse(shop.entry(order.id).tiktokPayment as string) as Json;
            const [price = 0, seller = 0, platform = 0, shipping = 0, discount = 0] = amounts.map(Number);
            const expected = 4 * (price - seller - platform) + shipping - discount;
            expect(Number(stored.totals.gross)).to.be.closeTo(expected, 0.000001);
            expect(payment.fees > 0).to.equal(Number(amounts[5]) > 0);
            const lines = stored.lines as Json[];
            expect(
                lines.map((line) => (line.adjustments as Json[]).map((one) => one.promotionId as string))
            ).to.deep.equal([
                ['TikTok-seller', 'TikTok-platform'],
                ['TikTok-seller', 'TikTok-platform']
            ]);
        })
    );
});
