import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { placedOrder } from '#helpers/platform/platform';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

describe('What TikTok says of an order ends as applied, repeated, or something a person sees', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    it('a webhook about a return: in the history, and an alert', async () => {
        await shop.paidOrder(ID, { '701643632930': 1 });
        const order = shop.tiktok.orders.byId.get(ID)!;
        const { id } = shop.tiktok.returns.open(order, 'REFUND', order.units, 'BUYER', 'wrong_item');
        shop.receive(12, { order_id: ID, return_id: id, return_status: 'RETURN_OR_REFUND_REQUEST_PENDING' });
        shop.run();
        expect(entry()).to.include({ appliedStatus: 'New', needsAttention: true });
        expect(String(entry().history)).to.contain('return.stage.pending');
    });

    it('a webhook whose type is a text: it is handled', async () => {
        await shop.paidOrder(ID, { '701643632930': 1 });
        shop.tiktok.orders.cancel(shop.tiktok.orders.byId.get(ID)!, 'SYSTEM', 'Fraud');
        shop.receiveBody(JSON.stringify({ type: '1', shop_id: shop.tiktok.app.shopId, data: { order_id: ID } }));
        shop.run();
        expect(shop.order(ID)).to.include({ c_externalOrderStatus: 'CANCELLED' });
    });

    ['null', '[]', 'not JSON', '{"data":{"order_id":"1"}}', '{"type":null}', '{"type":{}}', '{"type":"one"}'].forEach(
        (body) => {
            it(`a webhook without a type that can be read, ${body}: a person sees it, once`, () => {
                shop.receiveBody(body);
                shop.receiveBody(body);
                expect(shop.run()).to.include({ status: 'error' });
                const tasks = shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
                expect(tasks).to.have.length(1);
                expect(tasks[0]).to.include({ kind: 'webhook', state: 'dead', lastCode: 'webhook_unreadable' });
            });
        }
    );

    it('a cancellation while an order waits for proof: it is cancelled once TikTok confirms it', async () => {
        const items = [
            { productId: '701643632930', quantity: 2, price: '10.00' },
            { productId: '701643632947', quantity: 1, price: '10.00' }
        ];
        const order = shop.tiktok.orders.place({ id: ID, region: 'US', items, shippingFee: '0.00', taxRate: 0 });
        shop.tiktok.orders.pay(order);
        const orderNo = officialOrder(shop.sfcc, { externalOrderId: ID });
        shop.run();
        shop.tiktok.orders.cancel(order, 'SYSTEM', 'Fraud');
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.run();
        expect(shop.sfcc.order(orderNo).json).to.include({ c_externalOrderStatus: 'CANCELLED' });
    });

    // F10-3. Source: nopSolutions/nopCommerce#7928
    it('cancelled in B2C Commerce: TikTok is told, and it ships no more', async () => {
        await shop.paidOrder(ID, { '701643632930': 1 });
        expect(shop.sfcc.patch(ORDER_NO, { status: 'cancelled' }).status).to.equal(200);
        await shop.sfcc.clock.advance(60 * 1000);
        shop.run();
        expect(shop.units(ID)).to.deep.equal(['701643632930 cancelled']);
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        const [outcome] = shop.sfcc.events({ eventId: 'late', orderNo: ORDER_NO, status: 'Shipped', packages });
        expect(outcome).to.include({ outcome: 'rejected', code: 'order_cancelled' });
        shop.run();
        expect(shop.units(ID)).to.deep.equal(['701643632930 cancelled']);
    });

    // T2-1. Source: docs-connector.ecomsend.com, fulfillment sync failed
    it('a tracking number that TikTok refuses is refused at once, and never becomes a dead letter', async () => {
        await shop.paidOrder(ID, { '701643632930': 1 });
        const item = { product_id: '701643632930', c_externalLineItemStatus: 2, c_carrier: 'UPS' };
        const say = (number: string): number =>
            shop.sfcc.patch(ORDER_NO, {
                c_orderAction: 'update',
                product_items: [{ ...item, c_trackingNumber: number }]
            }).status;
        expect(say('1Z 999')).to.equal(400);
        shop.run();
        expect(shop.sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(0);
        expect(say('1Z999')).to.equal(200);
        shop.run();
        expect(shop.units(ID)).to.deep.equal(['701643632930 1Z999']);
    });

    function entry(): Json {
        return shop.sfcc.customObject('TikTokShopOrder', ID);
    }
});

/** Hooks that fail too often are cut off for everybody. Source: platform doc, hook circuit breaker. */
describe('An attribute that other channels share is no reason to refuse anything', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
        placedOrder({ ...sfcc, logs: [] } as never, 'SHOP-1');
    });

    afterEach(() => sfcc.close());

    const SHARED: Array<[string, Json]> = [
        ['the id of a TikTok order', { c_externalOrderId: ID, external_order_no: ID }],
        ['a status word of another channel', { c_externalOrderStatus: 'PENDING', external_order_status: 'in review' }],
        ['an action of another channel', { c_orderAction: 'update', c_socialChannel: 'instagram' }],
        ['a cancellation that says two things', { c_externalChannelOrderStatus: 6, shipping_status: 'shipped' }],
        ['texts that are not UTF-8', { c_orderNote: 'Stra\uFFFDe', c_cancelInfo: '{' }],
        ['lines that mean nothing here', { product_items: [{ c_carrier: ' ', c_quantityCanceled: 1.5 }] }]
    ];
    SHARED.forEach(([what, document]) => {
        [14, null].forEach((channel) => {
            it(`${what}, on an order of ${channel ? 'channel TikTok that is not ours' : 'no channel'}: 200, and kept`, async () => {
                sfcc.change(() => {
                    const [key] = findKeys<Json>('Order', ({ orderNo }) => orderNo === 'SHOP-1');
                    edit<Json>('Order', key!).channelType = channel;
                });
                const { status, json } = sfcc.patch('SHOP-1', document);
                expect(status, JSON.stringify(json)).to.equal(200);
                await sfcc.clock.advance(10 * 60 * 1000);
                expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
                const kept = Object.entries(document).filter(([name]) => name !== 'product_items');
                expect(sfcc.order('SHOP-1').json).to.include(Object.fromEntries(kept));
                expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({
                    orderNo: ORDER_NO,
                    appliedStatus: 'New'
                });
                sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, () =>
                    expect(OrderMgr.getOrder('SHOP-1')!.getNotes().getLength()).to.equal(0)
                );
            });
        });
    });
});
