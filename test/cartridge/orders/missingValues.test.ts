import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HookMgr, Order, OrderMgr, Status } from '#sfcc-mocks';
import type { OrderRecord } from '#sfcc-mocks';
import { edit, findKeys, remove } from '#sfcc-mocks/store/session';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784' };

/** Every order of the site passes our hooks, also those that imports and other integrations have made. */
describe('What an order may lack', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    it('a channel: such an order is none of ours, and our hooks let it pass', () => {
        // One that the ledger names stays ours, with any value missing: this is one that it does not know.
        sfcc.change(() =>
            remove('CustomObject:TikTokShopOrder', findKeys('CustomObject:TikTokShopOrder', () => true)[0]!)
        );
        lacking((order) => (order.channelType = null));
        const read = sfcc.order(ORDER_NO);
        expect(read.status, JSON.stringify(read.json)).to.equal(200);
        const patched = sfcc.patch(ORDER_NO, { c_buyerNote: 'Ring once' });
        expect(patched.status, JSON.stringify(patched.json)).to.equal(200);
        expect(patched.json.c_buyerNote).to.equal('Ring once');
        sfcc.change(() => {
            const order = OrderMgr.getOrder(ORDER_NO) as Order;
            ['capture', 'refund'].forEach((name) => {
                expect(HookMgr.callHook('dw.order.payment.' + name, name, { order }) ?? null).to.equal(null);
            });
            // Only TikTok authorizes its method, on every channel.
            const authorized = HookMgr.callHook('dw.order.payment.authorize', 'authorize', order) as Status;
            expect(authorized.getStatus()).to.equal(Status.ERROR);
        });
    });

    it('its shipments: what the OMS tells is recorded on the order', () => {
        lacking((order) => (order.shipments = []));
        expect(sfcc.events(shipped('e1'))[0]).to.deep.equal({ outcome: 'applied', eventId: 'e1' });
        expect(sfcc.order(ORDER_NO).json.c_externalOrderStatus).to.equal('Shipped');
    });

    it('the status New and Open: only from these is it completed', () => {
        sfcc.events({ eventId: 'e0', orderNo: ORDER_NO, status: 'CANCELLED' });
        const before = { ...shipped('e1'), occurredAt: new Date(sfcc.clock.now() - 60000).toISOString() };
        soldOut();
        sfcc.events(before);
        const stock = stockRows();
        sfcc.events({ eventId: 'e2', orderNo: ORDER_NO, status: 'Completed' });

        expect(sfcc.order(ORDER_NO).json.status).to.equal('cancelled');
        expect(stockRows()).to.deep.equal(stock);
    });

    function lacking(change: (order: OrderRecord) => void): void {
        sfcc.change(() => change(edit<OrderRecord>('Order', 'RefArch/' + ORDER_NO)));
    }

    function soldOut(): void {
        sfcc.change(() => {
            [...sfcc.instance.store.table('InventoryRecord').keys()].forEach((key) => {
                edit<Json>('InventoryRecord', key).allocation = 0;
            });
        });
    }

    function stockRows(): Json[] {
        return structuredClone(sfcc.rows('InventoryRecord'));
    }
});

describe('What a site may lack', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('a shipping method: the order of the buyer who has paid is made all the same, and held', () => {
        sfcc.change(() => {
            [...sfcc.instance.store.table('ShippingMethod').keys()].forEach((key) => {
                Object.assign(edit<Json>('ShippingMethod', key), { isDefault: false, online: false });
            });
        });
        const created = sfcc.create(externalOrder());
        expect(created.status, created.text + JSON.stringify(sfcc.log.slice(-1))).to.equal(200);
        expect(sfcc.order(ORDER_NO).json).to.include({
            c_tiktokHoldReason: 'unknown_shipping_method',
            order_total: 104.94
        });
    });

    it('a payment processor of its method', () => {
        sfcc.change(() => {
            edit<Json>('PaymentMethod', 'SOCIAL_PAY').processorId = null;
        });
        const created = sfcc.create(externalOrder());
        expect(created.status, created.text + JSON.stringify(sfcc.log.slice(-1))).to.equal(200);
    });
});

function shipped(eventId: string): Json {
    return { eventId, orderNo: ORDER_NO, status: 'Shipped', packages: [UPS] };
}
