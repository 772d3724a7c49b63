import { expect } from 'chai';
import { comparePayment } from '#cartridge/lifecycle/rules/tiktok/tiktokPayment';
import type { TikTokPayment } from '#cartridge/lifecycle/rules/tiktok/tiktokPayment';
import { BUYER_FEES } from '#simulators/tiktok-shop/money/orderMoney';
import { DirectShop } from '#helpers/tiktok/directShop';

const FIELDS = [
    'shipping_fee_seller_discount',
    'shipping_fee_platform_discount',
    'shipping_fee_cofunded_discount',
    'payment_platform_discount',
    ...BUYER_FEES
];

/** Source: Get Order Detail, the identities of `payment`. */
describe("What an order comes to, beside TikTok's amounts", () => {
    it(`adds up with each of ${FIELDS.join(', ')}`, async () => {
        const shop = new DirectShop();
        const verdicts: Record<string, string> = {};
        for (const [index, field] of FIELDS.entries()) {
            const id = String(577000000000000001n + BigInt(index));
            const items = [{ productId: '701643632930', quantity: 2, price: '20.00', sellerDiscount: '1.00' }];
            shop.newOrder({ id, items, money: { [field]: '1.50' } });
            shop.receive(1, { order_id: id });
        }
        await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
        shop.run();
        FIELDS.forEach((field, index) => {
            const id = String(577000000000000001n + BigInt(index));
            const payment = JSON.parse(
                String(shop.sfcc.customObject('TikTokShopOrder', id).tiktokPayment)
            ) as TikTokPayment;
            const total = Math.round(Number(shop.order(id).order_total) * 100);
            verdicts[field] = comparePayment(total, 'USD', payment);
        });
        shop.sfcc.close();
        expect(verdicts).to.deep.equal(Object.fromEntries(FIELDS.map((field) => [field, 'paid'])));
    });
});
