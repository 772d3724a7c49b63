import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { WaysIn } from '#helpers/messages/waysIn';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const [A, B] = ['701643632930', '701643632947'] as const;

/** What the official cartridge has made an order of: 30.00 for three units. */
function sameOrder(changes: Json = {}): Json {
    return externalOrder({
        retry: true,
        product_lineitems: [line(A, 2), line(B)],
        totals: { adjusted_shipping_total: { net_price: 0, tax: 0, gross_price: 0 }, price_adjustments: [] },
        payment: { payment_method: 'SOCIAL_PAY', amount: 30 },
        ...changes
    });
}

describe('An order that the official cartridge made, and that TikTok posts again', () => {
    let sfcc: TestInstance;
    let ways: WaysIn;

    beforeEach(() => {
        sfcc = new TestInstance();
        ways = new WaysIn(sfcc);
        sfcc.withoutOms();
        sfcc.tiktok.connector.enabled = false;
    });

    afterEach(() => sfcc.close());

    it('is created held when a job has seen the first, which this session may not read', async () => {
        const official = officialOrder(sfcc, { externalOrderId: ID });
        await ways.sweep();
        expect(sfcc.create(sameOrder()).status).to.equal(200);
        expectHeld('likely_double');
        expect(alerts()).to.contain(official);
        await ways.sweep();
        expect(alerts().split(official), 'one alert').to.have.length(2);
    });

    it('is created held when this session may read the first, and no job has seen it', async () => {
        sfcc.instance.site('RefArch').limitOrderAccess = false;
        const official = officialOrder(sfcc, { externalOrderId: ID });
        await sfcc.clock.advance(5 * MINUTE);
        expect(sfcc.create(sameOrder()).status).to.equal(200);
        expectHeld('likely_double');
        expect(alerts()).to.contain(official);
    });

    it('is held by the job when neither a job nor this session has seen the first', async () => {
        const official = officialOrder(sfcc, { externalOrderId: ID });
        expect(sfcc.create(sameOrder()).status).to.equal(200);
        await ways.sweep();
        expectHeld('likely_double');
        expect(alerts()).to.contain(official);
    });

    it('keeps its other reasons to be held', async () => {
        officialOrder(sfcc, { externalOrderId: ID });
        expect(sfcc.create(sameOrder({ payment: { payment_method: 'OTHER', amount: 30 } })).status).to.equal(200);
        await ways.sweep();
        expectHeld('other_payment_method, likely_double');
    });

    it('is not shipped until a person releases it, and not held again after that', async () => {
        officialOrder(sfcc, { externalOrderId: ID });
        sfcc.create(sameOrder());
        await ways.sweep();
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' }];
        expect(ways.tell({ orderNo: ORDER_NO, status: 'Shipped', packages })).to.include({ code: 'order_on_hold' });
        sfcc.patch(ORDER_NO, { confirmation_status: 'confirmed' });
        await ways.sweep();
        await ways.sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
        expect(ways.tell({ orderNo: ORDER_NO, status: 'Shipped', packages })).to.include({ outcome: 'applied' });
    });

    it('only alerts when the second has shipped already', async () => {
        const official = officialOrder(sfcc, { externalOrderId: ID });
        sfcc.create(sameOrder());
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' }];
        expect(ways.tell({ orderNo: ORDER_NO, status: 'Shipped', packages })).to.include({ outcome: 'applied' });
        await ways.sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ confirmation_status: 'confirmed', shipping_status: 'shipped' });
        expect(alerts()).to.contain(official);
    });

    it('counts as the same without the tax of shipping, which the official cartridge leaves out', async () => {
        officialOrder(sfcc, { externalOrderId: ID });
        const shipping = { net_price: 0, tax: 0.24, gross_price: 0.24 };
        sfcc.create(sameOrder({ totals: { adjusted_shipping_total: shipping, price_adjustments: [] } }));
        await ways.sweep();
        expectHeld('likely_double');
    });

    const OTHERS: Array<[string, Json]> = [
        ['other units', sameOrder({ product_lineitems: [line(A, 1), line(B, 2)] })],
        ['another total', sameOrder({ product_lineitems: [{ ...line(A, 2), net_price: 20.01 }, line(B)] })]
    ];
    OTHERS.forEach(([what, body]) => {
        it(`goes its way with ${what}: the other one only carries its id`, async () => {
            const official = officialOrder(sfcc, { externalOrderId: ID });
            await ways.sweep();
            expect(sfcc.create({ ...body, payment: { payment_method: 'SOCIAL_PAY' } }).status).to.equal(200);
            await ways.sweep();
            expect(sfcc.order(ORDER_NO).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
            expect(storedAlerts()).to.deep.include(['alert.same_id', official]);
        });
    });

    it('goes its way when the other was not paid with TikTok’s method: a shopper could make such an order', async () => {
        officialOrder(sfcc, { externalOrderId: ID, method: 'CREDIT_CARD' });
        expect(sfcc.create(sameOrder()).status).to.equal(200);
        await ways.sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
    });

    function expectHeld(reason: string): void {
        expect(sfcc.order(ORDER_NO).json).to.include({
            confirmation_status: 'not_confirmed',
            export_status: 'not_exported',
            c_tiktokHoldReason: reason
        });
    }

    function storedAlerts(): unknown[] {
        return (JSON.parse(alerts()) as string[]).map((stored) => JSON.parse(stored) as unknown);
    }

    function alerts(): string {
        return sfcc.customObject('TikTokShopOrder', ID).alerts as string;
    }
});
