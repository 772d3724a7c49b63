import { expect } from 'chai';
import { importOrders } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { dropFile } from '#helpers/messages/omsFiles';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { WaysIn } from '#helpers/messages/waysIn';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const SCAPI = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;

/** What SCAPI or an import writes waits for the next run of the job. Another message may come first. */
describe('A patch that another message overtakes is not lost', () => {
    const CANCELLED_UNIT = { '701643632930': { quantity: 1 } };
    const UNIT = { reason: 'out_of_stock', items: [{ productId: '701643632930', quantity: 1 }] };
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    const PATCHES: Array<[string, Json, Json]> = [
        [
            'a cancellation',
            { c_externalOrderStatus: 'CANCELLED' },
            { status: 'cancelled', c_externalOrderStatus: 'CANCELLED' }
        ],
        [
            'channel status 6',
            { c_externalChannelOrderStatus: 6 },
            { status: 'cancelled', c_externalOrderStatus: 'CANCELLED' }
        ],
        [
            'the action cancel_order',
            { c_orderAction: 'cancel_order' },
            { status: 'cancelled', c_externalOrderStatus: 'CANCELLED' }
        ],
        [
            'a package',
            { c_shipmentsInfo: JSON.stringify({ P1: { carrier: 'UPS', trackingNumber: '1Z1' } }) },
            { c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' }
        ],
        ['an unknown word', { c_externalOrderStatus: 'Canceled' }, { c_externalOrderStatus: 'Acknowledged' }]
    ];
    PATCHES.forEach(([what, patch, order]) => {
        it(`${what} over SCAPI, then an acknowledgement by the OMS, then the job`, async () => {
            expect(sfcc.scapi('PATCH', SCAPI, patch).status).to.equal(204);
            // An acknowledgement says nothing new of an order that has come further.
            const isBehind = order.c_externalOrderStatus !== 'Acknowledged';
            expect(tell({ status: 'Acknowledged' })).to.include({ outcome: isBehind ? 'stale' : 'applied' });
            expect(sfcc.order(ORDER_NO).json).to.include(order);
            await sweep();
            expect(sfcc.order(ORDER_NO).json).to.include(order);
            const isShown = patch.c_externalOrderStatus === 'Canceled';
            expect(sfcc.customObject('TikTokShopOrder', ID).needsAttention === true).to.equal(isShown);
        });
    });

    it('a cancellation over SCAPI, then a PATCH over OCAPI about something else: cancelled', async () => {
        sfcc.scapi('PATCH', SCAPI, { c_externalOrderStatus: 'CANCELLED' });
        expect(sfcc.patch(ORDER_NO, { c_orderTag: 'x' }).status).to.equal(200);
        expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Acknowledged' }).status).to.equal(200);
        sfcc.scapi('PATCH', SCAPI, { c_externalOrderStatus: 'CANCELLED' });
        expect(sfcc.patch(ORDER_NO, { c_orderTag: 'y' }).status).to.equal(200);
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
    });

    it('a cancelled unit over SCAPI, then a PATCH over OCAPI about something else: one unit cancelled', async () => {
        sfcc.scapi('PATCH', SCAPI, {
            c_orderAction: 'cancel',
            c_cancelInfo: '{"cancelItems":{"701643632930":{"quantity":1}}}'
        });
        expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Acknowledged' }).status).to.equal(200);
        await sweep();
        const order = sfcc.order(ORDER_NO).json;
        expect(order).to.include({ status: 'new', c_externalOrderStatus: 'Acknowledged' });
        expect((order.product_items as Json[])[0]).to.include({ quantity: 2, c_quantityCanceled: 1 });
    });

    const SHIPPED = {
        c_orderAction: 'update',
        c_externalOrderStatus: 'Shipped',
        c_shipmentsInfo: JSON.stringify({ P1: { carrier: 'UPS', trackingNumber: '1Z1' } })
    };
    [
        { c_orderAction: 'cancel_order' },
        { c_externalOrderStatus: 'CANCELLED' },
        { c_externalChannelOrderStatus: 6 }
    ].forEach((patch) => {
        it(`${JSON.stringify(patch)} over SCAPI, then a PATCH over OCAPI that ships: cancelled after it had left`, async () => {
            sfcc.scapi('PATCH', SCAPI, patch);
            expect(sfcc.patch(ORDER_NO, { ...SHIPPED, c_externalChannelOrderStatus: 5 }).status).to.equal(200);
            await sweep();
            expect(sfcc.order(ORDER_NO).json).to.include({
                shipping_status: 'shipped',
                c_externalOrderStatus: 'CANCELLED',
                c_orderTag: 'cancel after shipped'
            });
        });
    });

    it('a cancelled unit over SCAPI, then a PATCH over OCAPI with an action of its own: both count', async () => {
        sfcc.scapi('PATCH', SCAPI, {
            c_orderAction: 'cancel',
            c_cancelInfo: '{"cancelItems":{"701643632930":{"quantity":1}}}'
        });
        const line = {
            product_id: '701643632947',
            c_externalLineItemStatus: 2,
            c_carrier: 'UPS',
            c_trackingNumber: '1Z1'
        };
        expect(sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: [line] }).status).to.equal(200);
        await sweep();
        const order = sfcc.order(ORDER_NO).json;
        expect(order).to.include({ c_externalOrderStatus: 'PartiallyShipped', c_externalChannelOrderStatus: 7 });
        expect((order.product_items as Json[])[0]).to.include({ quantity: 2, c_quantityCanceled: 1 });
    });

    it("the seller's cancellation over SCAPI, then a PATCH over OCAPI that ships: refused and shown", async () => {
        sfcc.scapi('PATCH', SCAPI, { c_orderAction: 'update', c_externalOrderStatus: 'CANCELLED' });
        expect(sfcc.patch(ORDER_NO, SHIPPED).status).to.equal(200);
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
        expect(sfcc.customObject('TikTokShopOrder', ID).alerts).to.contain('already_shipped');
    });

    it('an older word over SCAPI, then a PATCH over OCAPI with a newer one: the newer one', async () => {
        sfcc.scapi('PATCH', SCAPI, { c_externalOrderStatus: 'Acknowledged' });
        expect(sfcc.patch(ORDER_NO, SHIPPED).status).to.equal(200);
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({
            c_externalOrderStatus: 'Shipped',
            c_externalChannelOrderStatus: 5
        });
        expect(sfcc.customObject('TikTokShopOrder', ID).needsAttention).not.to.equal(true);
    });

    const LEFT = { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] };

    it('a cancellation over SCAPI, then a shipment by the OMS: refused, for the order is cancelled', async () => {
        sfcc.scapi('PATCH', SCAPI, { c_externalOrderStatus: 'CANCELLED' });
        expect(tell(LEFT)).to.include({ outcome: 'rejected', code: 'order_cancelled' });
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', shipping_status: 'not_shipped' });
    });

    it('a cancellation over SCAPI, then a shipment by the OMS from before: cancelled after it had left', async () => {
        const occurredAt = new Date(sfcc.clock.now()).toISOString();
        await sfcc.clock.advance(1000);
        sfcc.scapi('PATCH', SCAPI, { c_externalOrderStatus: 'CANCELLED' });
        expect(tell({ ...LEFT, occurredAt })).to.include({ outcome: 'applied' });
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({
            shipping_status: 'shipped',
            c_externalOrderStatus: 'CANCELLED',
            c_orderTag: 'cancel after shipped'
        });
    });

    it('a tracking number by an import, then an acknowledgement: shipped', async () => {
        const lines = ['701643632930', '701643632947'].map(
            (id) =>
                `<product-lineitem><product-id>${id}</product-id><custom-attributes><custom-attribute attribute-id="externalLineItemStatus">2</custom-attribute><custom-attribute attribute-id="carrier">UPS</custom-attribute><custom-attribute attribute-id="trackingNumber">1Z5</custom-attribute></custom-attributes></product-lineitem>`
        );
        importOrders(
            sfcc.instance,
            'RefArch',
            `<orders><order order-no="${ORDER_NO}"><product-lineitems>${lines.join('')}</product-lineitems></order></orders>`
        );
        tell({ status: 'Acknowledged' });
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
    });

    it('the shipping status by SCAPI, then a cancelled unit: refused, for it has left', async () => {
        const url = SCAPI.replace('?', '/shipping-status?');
        expect(sfcc.scapi('PUT', url, { status: 'shipped' }).status).to.equal(204);
        expect(tell({ status: 'CANCELLED', cancel: UNIT })).to.include({ outcome: 'rejected', code: 'too_many_units' });
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({
            c_externalOrderStatus: 'Shipped',
            shipping_status: 'shipped',
            c_externalChannelOrderStatus: 5
        });
    });

    it('a cancellation over SCAPI of an order that waits for proof counts once a person has released it', async () => {
        const id = '577000000000000009';
        const ways = new WaysIn(sfcc);
        const orderNo = officialOrder(sfcc, { externalOrderId: id });
        await ways.sweep();
        expect(
            sfcc.scapi('PATCH', SCAPI.replace(ORDER_NO, orderNo), { c_externalOrderStatus: 'CANCELLED' }).status
        ).to.equal(204);
        await ways.sweep();
        const visit = new Visit(sfcc);
        ways.confirm(visit, ways.act(visit, orderNo, 'release'));
        await ways.sweep();
        expect(sfcc.order(orderNo).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
    });

    it('a unit to cancel over SCAPI, then an event that cancels another of its product: two units cancelled', async () => {
        sfcc.scapi('PATCH', SCAPI, {
            c_orderAction: 'cancel',
            c_cancelInfo: JSON.stringify({ cancelItems: CANCELLED_UNIT })
        });
        expect(tell({ status: 'CANCELLED', cancel: UNIT })).to.include({ outcome: 'applied' });
        await sweep();
        expect((sfcc.order(ORDER_NO).json.product_items as Json[])[0]).to.include({
            quantity: 2,
            c_quantityCanceled: 2
        });
    });

    it('the same with events that are applied together', async () => {
        sfcc.scapi('PATCH', SCAPI, {
            c_orderAction: 'cancel',
            c_cancelInfo: JSON.stringify({ cancelItems: CANCELLED_UNIT })
        });
        const events = [{ status: 'Acknowledged' }, { status: 'CANCELLED', cancel: UNIT }];
        const lines = events.map((event, index) =>
            JSON.stringify({ eventId: 'b' + index, orderNo: ORDER_NO, ...event })
        );
        dropFile(sfcc, 'b.jsonl', lines.join('\n') + '\n');
        sfcc.job('TikTokShop-ImportOmsBatch');
        await sweep();
        expect((sfcc.order(ORDER_NO).json.product_items as Json[])[0]).to.include({
            quantity: 2,
            c_quantityCanceled: 2
        });
    });

    it('a package over SCAPI, then an event that cancels the order: refused, for it has left', async () => {
        const words = { c_shipmentsInfo: JSON.stringify({ P1: { carrier: 'UPS', trackingNumber: '1Z1' } }) };
        sfcc.scapi('PATCH', SCAPI, words);
        expect(tell({ status: 'CANCELLED' })).to.include({ outcome: 'rejected', code: 'already_shipped' });
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
    });

    it('packages over SCAPI, then a PATCH over OCAPI with others and a correction: all of them, the correction last', async () => {
        const parcel = (productId: string, trackingNumber: string): Json => ({
            carrier: 'UPS',
            trackingNumber,
            items: [{ productId, quantity: 1 }]
        });
        const first = { P1: parcel('701643632930', '1Z1'), P2: parcel('701643632947', '1Z2') };
        const second = { P2: parcel('701643632947', '1Z22'), P3: parcel('701643632930', '1Z3') };
        sfcc.scapi('PATCH', SCAPI, { c_shipmentsInfo: JSON.stringify(first) });
        expect(sfcc.patch(ORDER_NO, { c_shipmentsInfo: JSON.stringify(second) }).status).to.equal(200);
        await sweep();
        const order = sfcc.order(ORDER_NO).json;
        expect(order).to.include({ c_externalOrderStatus: 'Shipped' });
        const packages = JSON.parse(order.c_shipmentsInfo as string) as { [packageNo: string]: Json };
        const numbers = Object.keys(packages).map((packageNo) => packages[packageNo]!.trackingNumber);
        expect(numbers).to.have.members(['1Z1', '1Z22', '1Z3']);
    });

    let count = 0;
    function tell(event: Json): Json {
        count += 1;
        return sfcc.events({ eventId: 'e' + count, orderNo: ORDER_NO, ...event })[0]!;
    }

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
    }
});
