import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { externalOrder } from '#helpers/messages/externalOrder';
import { placedOrder } from '#helpers/platform/platform';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

describe('PATCH order', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    it('TikTok cancels before shipment: the order is cancelled', () => {
        const answer = sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });

        expect(answer.status, JSON.stringify(answer.json)).to.equal(200);
        expect(answer.json).to.include({
            status: 'cancelled',
            c_externalOrderStatus: 'CANCELLED',
            external_order_status: 'CANCELLED'
        });
    });

    it('the system field means the same', () => {
        expect(sfcc.patch(ORDER_NO, { external_order_status: 'CANCELLED' }).json.status).to.equal('cancelled');
    });

    it('TikTok cancels after shipment: tagged, noted, and left alone', () => {
        ship();
        const { json } = sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });

        expect(json).to.include({
            status: 'new',
            shipping_status: 'shipped',
            c_externalOrderStatus: 'CANCELLED',
            c_externalChannelOrderStatus: 6,
            c_orderTag: 'cancel after shipped'
        });
    });

    it('a status that falls back is taken out again', () => {
        ship();
        const { status, json } = sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'New' });
        expect(status).to.equal(200);
        expect(json.c_externalOrderStatus).to.equal('Shipped');
    });

    it('fields that contradict each other, and unknown words, fail the request', () => {
        const contradiction = sfcc.patch(ORDER_NO, {
            c_externalOrderStatus: 'CANCELLED',
            c_externalChannelOrderStatus: 5
        });
        expect(contradiction.status).to.equal(400);
        expect(contradiction.json.fault.message).to.contain('dw.ocapi.shop.order.afterPATCH');
        expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Sent' }).status).to.equal(400);
        expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 3 });
    });

    // Whether the platform passes on what a hook refuses with is not certain; the log says it in any case.
    it('why a request fails is in the log, and in the fault where the instance tells it', () => {
        [false, true].forEach((hookReasons) => {
            sfcc.instance.switches.hookReasons = hookReasons;
            const patch = { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 5 };
            const { fault } = sfcc.patch(ORDER_NO, patch).json;
            const line = 'The status fields contradict each other: CANCELLED, Shipped';
            expect(sfcc.log.pop()).to.deep.include({
                level: 'warn',
                message: `${ORDER_NO}: refused, contradiction at c_externalOrderStatus: ${line}`
            });
            expect(fault.arguments).to.deep.equal({
                extensionPoint: 'dw.ocapi.shop.order.afterPATCH',
                ...(hookReasons && {
                    statusCode: 'contradiction',
                    statusMessage: line,
                    statusDetails: { path: 'c_externalOrderStatus', expected: 'one status', current: '', allowed: '' }
                })
            });
        });
    });

    it('somebody else’s order is theirs, with any patch', () => {
        placedOrder({ ...sfcc, logs: [] } as never, 'SHOP-1');
        sfcc.change(() => {
            const [key] = findKeys<Json>('Order', ({ orderNo }) => orderNo === 'SHOP-1');
            edit<Json>('Order', key!).channelType = null;
        });
        const odd = { c_externalOrderStatus: 'Sent', c_cancelInfo: '{', product_items: [] };
        expect(sfcc.patch('SHOP-1', odd).status).to.equal(200);
        expect(sfcc.order('SHOP-1').status).to.equal(200);
        sfcc.instance.execute({ kind: 'ocapi', siteId: 'RefArch' }, (execution) => {
            const file = 'int_tiktokshop/cartridge/scripts/tiktokshop/hooks/orderPatch';
            const { afterPATCH } = execution.modules.require(file) as { afterPATCH(...args: unknown[]): unknown };
            const order = OrderMgr.getOrder('SHOP-1');
            [undefined, null, {}, { productItems: [null] }].forEach((input) =>
                expect(afterPATCH(order, input)).to.equal(undefined)
            );
        });
    });

    it('the OMS vocabulary of the official cartridge ships an order', () => {
        const item = (productId: string): Json => ({
            product_id: productId,
            c_externalLineItemStatus: 2,
            c_trackingNumber: '1Z999',
            c_carrier: 'UPS'
        });
        const { status, json } = sfcc.patch(ORDER_NO, {
            c_orderAction: 'update',
            product_items: [item('701643632930'), item('701643632947')],
            c_externalChannelOrderStatus: 5,
            c_externalExportStatus: 2,
            shipping_status: 'shipped'
        });
        expect(status, JSON.stringify(json)).to.equal(200);
        expect(json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
        expect(json.product_items[0]).to.include({
            c_carrier: 'UPS',
            c_trackingNumber: '1Z999',
            c_externalLineItemStatus: 2
        });
    });

    it('an adapter that knows no tracking ships an order as well', () => {
        const item = { product_id: '701643632930', c_externalLineItemStatus: 2 };
        const { status, json } = sfcc.patch(ORDER_NO, {
            c_orderAction: 'update',
            product_items: [item],
            c_externalChannelOrderStatus: 5,
            shipping_status: 'shipped'
        });
        expect(status, JSON.stringify(json)).to.equal(200);
        expect(json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
        expect(json.product_items[0]).to.include({ c_externalLineItemStatus: 2 });
        expect(sfcc.patch(ORDER_NO, { c_orderAction: 'update', c_externalChannelOrderStatus: 6 }).status).to.equal(400);
    });

    it('packages in c_shipmentsInfo ship it, and sent back as they were read change nothing', () => {
        const items = [{ productId: '701643632930', quantity: 1 }];
        const info = { P1: { carrier: 'UPS', trackingNumber: '1Z1', items } };
        const { json } = sfcc.patch(ORDER_NO, { c_orderAction: 'update', c_shipmentsInfo: JSON.stringify(info) });
        expect(json).to.include({ c_externalOrderStatus: 'PartiallyShipped', shipping_status: 'part_shipped' });

        const before = sfcc.customObject('TikTokShopOrder', ID);
        const again = sfcc.patch(ORDER_NO, {
            c_shipmentsInfo: json.c_shipmentsInfo,
            c_externalOrderStatus: json.c_externalOrderStatus
        });
        expect(again.status).to.equal(200);
        expect(again.json.c_shipmentsInfo).to.equal(json.c_shipmentsInfo);
        expect(sfcc.customObject('TikTokShopOrder', ID).feedRevision).to.equal(before.feedRevision);

        const broken = sfcc.patch(ORDER_NO, { c_shipmentsInfo: '{"P1":' });
        expect(broken.status).to.equal(400);
        expect(sfcc.log.pop()!.message).to.contain('malformed_json').and.to.contain('c_shipmentsInfo');
    });

    it("TikTok's actions cancel units, and then the order, with TikTok's reason", () => {
        const cancelInfo = { reasonCode: 'out_of_stock', cancelItems: { '701643632930': { quantity: 1 } } };
        const some = sfcc.patch(ORDER_NO, { c_orderAction: 'cancel', c_cancelInfo: JSON.stringify(cancelInfo) });
        expect(some.status, JSON.stringify(some.json)).to.equal(200);
        expect(some.json).to.include({ c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 7 });

        const { json } = sfcc.patch(ORDER_NO, {
            c_orderAction: 'cancel_order',
            c_cancelInfo: '{"reasonCode":"fraud"}'
        });
        expect(json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        expect(sfcc.rows('Order')[0]!.cancelDescription).to.equal('fraud');
    });

    describe('what an event may not say, a PATCH may not say either', () => {
        const A = '701643632930';
        const parcel = { carrier: 'UPS', trackingNumber: '1Z9' };
        const shippedLine = { product_id: A, c_externalLineItemStatus: 2, c_carrier: 'UPS' };
        const cases: Array<[string, Json, string]> = [
            [
                'cancelled by the OMS, and shipped',
                { c_orderAction: 'update', c_externalChannelOrderStatus: 6, shipping_status: 'shipped' },
                'contradiction'
            ],
            [
                'cancelled by TikTok, and shipped',
                { c_externalOrderStatus: 'CANCELLED', shipping_status: 'shipped' },
                'contradiction'
            ],
            [
                'cancelled by an action, and shipped',
                { c_orderAction: 'cancel_order', shipping_status: 'shipped' },
                'contradiction'
            ],
            [
                'a space in a tracking number',
                { product_items: [{ ...shippedLine, c_trackingNumber: '1Z 999' }] },
                'wrong_type'
            ],
            [
                'a tab in a tracking number',
                { product_items: [{ ...shippedLine, c_trackingNumber: '1Z9\t' }] },
                'wrong_type'
            ],
            [
                'a tracking number of a part with a space',
                { product_items: [{ ...shippedLine, c_externalLineItemStatus: 1, c_trackingNumber: ' ' }] },
                'wrong_type'
            ],
            [
                'units of a package under an unknown name',
                { c_shipmentsInfo: JSON.stringify({ 1: { ...parcel, item: [{ productId: A, quantity: 1 }] } }) },
                'unknown_field'
            ],
            [
                'a package whose units got lost',
                { c_shipmentsInfo: JSON.stringify({ 1: { ...parcel, items: null } }) },
                'wrong_type'
            ],
            [
                'a package told twice',
                { c_shipmentsInfo: `{"1":${JSON.stringify(parcel)},"1":{"carrier":"UPS","trackingNumber":"2Z9"}}` },
                'contradiction'
            ],
            [
                'units to cancel told twice',
                {
                    c_orderAction: 'cancel',
                    c_cancelInfo: `{"cancelItems":{"${A}":{"quantity":1},"${A}":{"quantity":2}}}`
                },
                'contradiction'
            ]
        ];
        cases.forEach(([what, document, code]) => {
            it(`${what}: ${code}`, () => {
                expect(sfcc.patch(ORDER_NO, document).status).to.equal(400);
                expect(sfcc.log.map((line) => line.message).join()).to.contain(`${ORDER_NO}: refused, ${code}`);
                expect(sfcc.order(ORDER_NO).json).to.include({
                    status: 'new',
                    shipping_status: 'not_shipped',
                    c_externalOrderStatus: 'New'
                });
            });
        });

        it('shipped, once it has shipped, is no news: TikTok may cancel it', () => {
            ship();
            const { status, json } = sfcc.patch(ORDER_NO, {
                c_externalChannelOrderStatus: 6,
                shipping_status: 'shipped'
            });
            expect(status).to.equal(200);
            expect(json).to.include({ c_externalOrderStatus: 'CANCELLED', c_orderTag: 'cancel after shipped' });
        });
    });

    it('an action about returns changes nothing here', () => {
        const { status, json } = sfcc.patch(ORDER_NO, { c_orderAction: 'return_order', c_externalReturnStatus: 3 });
        expect(status, JSON.stringify(json)).to.equal(200);
        expect(json).to.include({ c_externalOrderStatus: 'New', status: 'new' });
    });

    it('a shipment of a cancelled order fails the request', () => {
        sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });
        const item = {
            product_id: '701643632930',
            c_externalLineItemStatus: 2,
            c_trackingNumber: '1Z999',
            c_carrier: 'UPS'
        };
        expect(sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: [item] }).status).to.equal(400);
        expect(sfcc.order(ORDER_NO).json.shipping_status).to.equal('not_shipped');
    });

    function ship(): void {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages });
    }
});
