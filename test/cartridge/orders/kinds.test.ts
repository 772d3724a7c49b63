import { expect } from 'chai';
import type { OrderInput, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { Visit } from '#helpers/business-manager/visit';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const FIRST = '577000000000000009';
const A = '701643632930';
const B = '701643632947';
const SHIPPING = /\/fulfillment\/|shipping_providers/;

/** What of an order differs from a plain sale. */
interface Expected {
    /** Words on the order page, as a pattern. */
    shown: string;
    payment?: string;
    hold?: string;
    total?: number;
    /** Why a parcel is not reported; TikTok gets it unless there is a code. */
    refused?: string;
}

const paid = [{ productId: A, quantity: 1, price: '10.00' }];
const free = { items: [{ productId: A, quantity: 1, price: '0.00' }], shippingFee: '0.00', taxRate: 0 };
const gift = { productId: B, quantity: 1, price: '0.00', gift: true };

const KINDS: Array<[what: string, region: string, input: Partial<OrderInput>, expected: Expected]> = [
    ['a sample', 'US', { ...free, sample: true }, { shown: 'Sample', total: 0 }],
    ['a zero total', 'US', { ...free, orderType: 'ZERO_LOTTERY' }, { shown: 'Prize of a draw', total: 0 }],
    ['a gift', 'US', { items: [...paid, gift] }, { shown: 'With a gift' }],
    ['a replacement', 'US', { ...free, replacementOf: FIRST }, { shown: `Replacement \\(${FIRST}\\)`, total: 0 }],
    ['an exchange', 'US', { ...free, exchangeOf: FIRST }, { shown: `Exchange \\(${FIRST}\\)`, total: 0 }],
    ['a subscription', 'US', { subscription: true }, { shown: 'Subscription' }],
    ['a pre-order', 'US', { orderType: 'PRE_ORDER' }, { shown: 'Pre-order' }],
    ['a back-order', 'US', { orderType: 'BACK_ORDER' }, { shown: 'Back-order' }],
    [
        'cash on delivery',
        'TH',
        { cod: true },
        { shown: 'Cash on delivery', payment: 'not_paid', hold: 'other_payment_method' }
    ],
    [
        "TikTok's warehouse",
        'US',
        { shipping: 'fbt' },
        { shown: 'Shipped by TikTok.{1,6}s warehouse', refused: 'fulfilled_by_tiktok' }
    ],
    ['an invoice', 'BR', { needsInvoice: true }, { shown: 'Invoice required', refused: '21004019' }]
];

/** Source: Get Order Detail, the flags of an order; its connector posts all of them alike. */
describe('Each kind of order becomes one of B2C Commerce', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    KINDS.forEach(([what, region, input, expected]) => {
        it(`${what} (${region})`, async () => {
            shop = new DirectShop(region);
            const order = await shop.connectorOrder({ id: ID, items: paid, ...input });
            shop.run();
            expectCreated(order, expected);
            release(expected);
            shop.tell(ID, {
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }]
            });
            shop.tiktok.calls.clear();
            shop.run();
            expectReported(order, expected);
        });
    });

    function expectCreated(order: TikTokOrder, { shown, payment = 'paid', hold = '', total }: Expected): void {
        expect(shop.order(ID)).to.include({ payment_status: payment });
        expect(shop.order(ID).c_tiktokHoldReason || '').to.equal(hold);
        expect(shop.order(ID).product_items as Json[]).to.have.length(order.units.length);
        if (total !== undefined) {
            expect(Number(shop.order(ID).order_total)).to.equal(total);
        }
        expect(page()).to.match(new RegExp(`Kind of order</th>\\s*<td>.{1,7}</td>\\s*<td>${shown}</td>`));
    }

    function page(): string {
        return new Visit(shop.sfcc).page('TikTokShopOrder-Show', { no: 'TTS-' + ID });
    }

    function release({ hold }: Expected): void {
        if (hold) {
            new Visit(shop.sfcc).submit('TikTokShopOrder-Act', { no: 'TTS-' + ID, act: 'release', eventId: 'form' });
        }
    }

    function expectReported(order: TikTokOrder, { refused }: Expected): void {
        if (refused === undefined) {
            expect(shop.task(ID)).to.include({ state: 'done' });
            expect(order.status).to.equal('AWAITING_COLLECTION');
            return;
        }
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: refused });
        expect(order.status).to.equal('AWAITING_SHIPMENT');
        if (refused === 'fulfilled_by_tiktok') {
            expect(Object.keys(shop.calls()).filter((call) => SHIPPING.test(call))).to.deep.equal([]);
        }
    }
});
