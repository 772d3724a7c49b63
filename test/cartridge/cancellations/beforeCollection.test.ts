import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const A = '701643632930';

/** Source: TikTok's change log, October 2025: buyers in Southeast Asia cancel between ready-to-ship and collection. */
describe('A buyer in Southeast Asia who cancels before the parcel is collected', () => {
    let shop: DirectShop;
    let told: Json[];

    beforeEach(async () => {
        shop = new DirectShop('TH');
        told = [];
        shop.sfcc.hosts['https://oms.test'] = ({ body }) => {
            told.push(JSON.parse(body) as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
        await shop.connectorOrder({ id: ID, items: [{ productId: A, quantity: 2 }] });
        const packages = [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }];
        shop.tell(ID, { status: 'Shipped', packages });
        shop.run();
    });

    afterEach(() => shop.sfcc.close());

    it('the OMS hears that the parcel has to be taken out, and operations of the order', () => {
        shop.simulate(`orders/${ID}/cancel`);
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(shop.order(ID)).to.include({ c_externalOrderStatus: 'CANCELLED', c_orderTag: 'cancel after shipped' });
        expect(told).to.have.length(1);
        expect(told[0]).to.deep.include({
            externalOrderId: ID,
            initiator: 'BUYER',
            packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }]
        });
    });

    it('not once it is collected, and not elsewhere', async () => {
        shop.simulate(`orders/${ID}/collect`);
        expect(() => shop.simulate(`orders/${ID}/cancel`)).to.throw(/AWAITING_COLLECTION/);
        const items = [{ productId: A, quantity: 1 }];
        const order = await shop.connectorOrder({ id: '577000000000000002', region: 'US', items });
        shop.tiktok.orders.setStatus(order, 'AWAITING_COLLECTION');
        expect(() => shop.simulate(`orders/${order.id}/cancel`)).to.throw(/AWAITING_SHIPMENT/);
    });
});
