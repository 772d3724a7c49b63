import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const EDITED = 'TTS-' + ID;
const SUCCESSOR = '00004711';
const A = '701643632930';
const B = '701643632947';

describe('An order from which an edit takes units that have left', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder({ c_externalOrderId: ID })).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    function say(eventId: string, status: string, productId?: string, quantity?: number): Json {
        const items = [{ productId, quantity }];
        const parcel = { packageNo: eventId, carrier: 'UPS', trackingNumber: '1Z' + eventId, items };
        return sfcc.events({ eventId, externalOrderId: ID, status, ...(productId ? { packages: [parcel] } : {}) })[0]!;
    }

    async function edit(productId: string, quantity: number): Promise<void> {
        sfcc.change(() => {
            replaceOrder(OrderMgr.getOrder(EDITED)!, SUCCESSOR, (successor) => {
                successor.lines = successor.lines
                    .map((line) => (line.productId === productId ? { ...line, quantity } : line))
                    .filter((line) => line.quantity > 0);
            });
        });
        await sfcc.clock.advance(60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
    }

    function shippingStatus(): unknown {
        return sfcc.order(SUCCESSOR).json.shipping_status;
    }

    it('waits for the units of other products, and ships them', async () => {
        expect(say('1', 'PartiallyShipped', A, 2).outcome).to.equal('applied');
        await edit(A, 1);
        expect(shippingStatus()).to.equal('part_shipped');
        expect(say('2', 'Shipped', A, 1)).to.include({ outcome: 'rejected', code: 'too_many_units' });
        expect(say('3', 'Shipped', B, 1).outcome).to.equal('applied');
        expect(shippingStatus()).to.equal('shipped');
        expect(say('4', 'Delivered').outcome).to.equal('applied');
    });

    it('ships what an import writes as packages under the old number', async () => {
        await edit(A, 1);
        const parcel = { carrier: 'UPS', trackingNumber: '1Z9', items: [{ productId: B, quantity: 1 }] };
        sfcc.change(() => {
            const { custom } = OrderMgr.getOrder(EDITED)! as unknown as { custom: Json };
            custom.shipmentsInfo = JSON.stringify({ P1: parcel });
        });
        await sfcc.clock.advance(60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
        const { c_externalOrderStatus: status, c_shipmentsInfo: packages } = sfcc.order(SUCCESSOR).json;
        expect([status, Object.keys(JSON.parse(packages as string) as Json)]).to.deep.equal([
            'PartiallyShipped',
            ['P1']
        ]);
    });

    it('ships the rest where the edit took the whole line', async () => {
        expect(say('1', 'PartiallyShipped', B, 1).outcome).to.equal('applied');
        await edit(B, 0);
        expect(say('2', 'Shipped', A, 2).outcome).to.equal('applied');
        expect(sfcc.order(SUCCESSOR).json.c_externalOrderStatus).to.equal('Shipped');
        expect(Object.keys(JSON.parse(sfcc.order(SUCCESSOR).json.c_shipmentsInfo as string) as Json)).to.deep.equal([
            '1',
            '2'
        ]);
    });
});
