import { expect } from 'chai';
import { remove } from '#sfcc-mocks/store/session';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';

describe('A cancellation on TikTok of an order that order retention has deleted', () => {
    let shop: DirectShop;
    let told: Json[];

    beforeEach(async () => {
        shop = new DirectShop();
        told = [];
        shop.sfcc.hosts['https://oms.test'] = ({ method, body }) => {
            if (method === 'POST') {
                told.push(JSON.parse(body) as Json);
            }
            return { status: 200, headers: {}, body: '{"events":[]}' };
        };
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
        shop.run();
    });

    afterEach(() => shop.sfcc.close());

    async function read(): Promise<void> {
        shop.receive(1, { order_id: ID });
        shop.run();
        await shop.sfcc.clock.advance(MINUTE);
        shop.run();
    }

    function deleteOrder(): void {
        shop.sfcc.change(() => remove('Order', 'RefArch/TTS-' + ID));
    }

    it('is told to the OMS, once', async () => {
        deleteOrder();
        shop.simulate(`orders/${ID}/fraud-cancel`);
        await read();
        await read();
        expect(told).to.have.length(1);
        expect(told[0]).to.include({ orderNo: 'TTS-' + ID, status: 'CANCELLED', initiator: 'TIKTOK' });
        expect(told[0]).not.to.have.property('items');
    });

    it('of some units is told with these units, once', async () => {
        deleteOrder();
        const { orders } = shop.tiktok;
        const order = orders.byId.get(ID)!;
        const unit = order.units.find(({ sellerSku }) => sellerSku === B)!;
        orders.cancelUnits(order, [unit], 'BUYER', 'Made up');
        await read();
        await read();
        expect(told).to.have.length(1);
        expect(told[0]!.items).to.deep.equal([{ productId: B, quantity: 1 }]);
    });

    it('is not told again where it was told before the deletion', async () => {
        shop.simulate(`orders/${ID}/fraud-cancel`);
        await read();
        deleteOrder();
        await read();
        expect(told).to.have.length(1);
    });

    it('that nobody makes is no news', async () => {
        deleteOrder();
        await read();
        expect(told).to.deep.equal([]);
    });
});
