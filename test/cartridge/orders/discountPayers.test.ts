import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { keepFeedSample } from '#helpers/tools/feedSamples';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const NAMES = [
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector'
];

/** Source: Order API, price fields: TikTok pays its own discounts back to the seller. */
describe('Who paid a discount, and who collected the tax', () => {
    describe('of an order that is created', () => {
        let sfcc: TestInstance;

        beforeEach(() => {
            sfcc = new TestInstance();
        });

        afterEach(() => sfcc.close());

        it('is not said by TikTok: the discounts have no payer; the tax on top of net prices is collected by TikTok', () => {
            sfcc.create(externalOrder());
            expect(payers(sfcc.order(ORDER_NO).json)).to.deep.equal(['', '', '', '5.00', 'TikTok']);
        });

        it('has discounts as the prices of the site are: with tax where they include it, which the seller collects', () => {
            sfcc.instance.site('RefArch').taxation = 'gross';
            sfcc.create(externalOrder());
            expect(payers(sfcc.order(ORDER_NO).json)).to.deep.equal(['', '', '', '5.20', 'seller']);
        });

        it('adds discounts of lines and of the order up, and leaves surcharges out', () => {
            const order = externalOrder();
            order.totals.price_adjustments = [
                { net_price: -0.1, tax: 0, promotion_id: 'A' },
                { net_price: -0.2, tax: 0, promotion_id: 'B' },
                { net_price: 1, tax: 0, promotion_id: 'Fee' }
            ];
            sfcc.create(order);
            expect(payers(sfcc.order(ORDER_NO).json)[3]).to.equal('5.30');
        });

        it('is empty where there is neither discount nor tax', () => {
            sfcc.create(
                externalOrder({
                    product_lineitems: [{ product_id: '701643632930', quantity: 1, net_price: 10, tax: 0 }],
                    totals: { adjusted_shipping_total: { net_price: 0, tax: 0, gross_price: 0 } },
                    payment: { payment_method: 'SOCIAL_PAY', amount: 10 }
                })
            );
            expect(payers(sfcc.order(ORDER_NO).json)).to.deep.equal(['', '', '', '', '']);
        });

        it('stands in the order feed', () => {
            sfcc.create(externalOrder());
            sfcc.job('TikTokShop-OrderFeed');
            const xml = Object.values(sfcc.feedFiles())[0]!;
            keepFeedSample('discounts-of-a-new-order', xml);
            expect(xml)
                .to.contain('<custom-attribute attribute-id="tiktokUnassignedDiscount">5.00</custom-attribute>')
                .and.contain('<custom-attribute attribute-id="tiktokTaxCollector">TikTok</custom-attribute>');
        });
    });

    describe('of an order that was read from TikTok', () => {
        let shop: DirectShop;

        beforeEach(() => {
            shop = new DirectShop();
        });

        afterEach(() => shop.sfcc.close());

        const MONEY = {
            currency: 'USD',
            total_amount: '20.00',
            seller_discount: '1.10',
            platform_discount: '2.20',
            shipping_fee_seller_discount: '0.00',
            shipping_fee_platform_discount: '0.30',
            shipping_fee_cofunded_discount: '3.99',
            tax: '1.04'
        };

        it('is what TikTok says, as soon as the dispatch deadline is read', async () => {
            tells(MONEY);
            await shop.paidOrder(ID, { '701643632930': 2 });
            shop.run();
            expect(payers(shop.order(ID))).to.deep.equal(['1.10', '2.50', '3.99', '', 'TikTok']);
        });

        it('takes the place of what came with the order', () => {
            tells(MONEY);
            shop.tiktok.orders.place({ id: ID, region: 'US', items: [{ productId: '701643632930', quantity: 2 }] });
            shop.tiktok.orders.pay(shop.tiktok.orders.byId.get(ID)!);
            shop.sfcc.create(externalOrder());
            expect(payers(shop.order(ID))[3]).to.equal('5.00');
            shop.receive(1, { order_id: ID });
            shop.run();
            expect(payers(shop.order(ID))).to.deep.equal(['1.10', '2.50', '3.99', '', 'TikTok']);
        });

        it('is the seller for tax that TikTok did not charge on top of the prices', async () => {
            tells({ ...MONEY, tax: '0.00' });
            await shop.paidOrder(ID, { '701643632930': 2 });
            shop.run();
            expect(payers(shop.order(ID))[4]).to.equal('seller');
        });

        it('is not written in another currency than the order has', async () => {
            tells({ ...MONEY, currency: 'GBP' });
            await shop.paidOrder(ID, { '701643632930': 2 });
            shop.run();
            expect(payers(shop.order(ID)).slice(0, 3)).to.deep.equal(['', '', '']);
        });

        it('leaves an order alone that says so already', async () => {
            tells(MONEY);
            await shop.paidOrder(ID, { '701643632930': 2 });
            shop.run();
            const changed = shop.order(ID).last_modified as string;
            await shop.sfcc.clock.advance(60 * 1000);
            shop.receive(1, { order_id: ID });
            shop.run();
            expect(shop.order(ID).last_modified).to.equal(changed);
        });

        it('stands in the order feed', async () => {
            tells(MONEY);
            await shop.paidOrder(ID, { '701643632930': 2 });
            shop.run();
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            shop.tell(ID, { status: 'Acknowledged' });
            shop.sfcc.job('TikTokShop-OrderFeed');
            const xml = Object.values(shop.sfcc.feedFiles())[0]!;
            keepFeedSample('discounts-by-payer', xml);
            expect(xml)
                .to.contain('<custom-attribute attribute-id="tiktokSellerDiscount">1.10</custom-attribute>')
                .and.contain('<custom-attribute attribute-id="tiktokPlatformDiscount">2.50</custom-attribute>')
                .and.contain('<custom-attribute attribute-id="tiktokCofundedDiscount">3.99</custom-attribute>')
                .and.not.contain('tiktokUnassignedDiscount');
        });

        /** Get Order Detail answers with other amounts. */
        function tells(amounts: Json): void {
            const answerAsEver = shop.sfcc.hosts[TIKTOK]!;
            shop.sfcc.hosts[TIKTOK] = (message) => {
                const answer = answerAsEver(message) as HttpAnswer;
                const body = JSON.parse(answer.body) as Json;
                ((body.data?.orders || []) as Json[]).forEach((order) => {
                    order.payment = amounts;
                });
                return { ...answer, body: JSON.stringify(body) };
            };
        }
    });
});

function payers(order: Json): string[] {
    return NAMES.map((name) => String(order['c_' + name] ?? ''));
}
