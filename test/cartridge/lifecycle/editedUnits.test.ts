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

    async function edit(productId: string, quantity: number, edited = EDITED, next = SUCCESSOR): Promise<void> {
        sfcc.change(() => {
            replaceOrder(OrderMgr.getOrder(edited)!, next, (successor) => {
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

    /** As TikTok's connector tells it. */
    function cancelOnTikTok(units: Json): Json {
        const answer = sfcc.patch(SUCCESSOR, {
            c_orderAction: 'cancel',
            c_cancelInfo: JSON.stringify({ reasonCode: 'sold_out', cancelItems: units })
        });
        expect(answer.status).to.equal(200);
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    const PARCELS: Array<[string, () => Json]> = [
        ['in a package that names them', () => say('1', 'PartiallyShipped', A, 2)],
        ['with all others', () => say('1', 'Shipped')]
    ];
    PARCELS.forEach(([how, ship]) => {
        it(`counts them as cancelled after they had left ${how} when TikTok cancels them, also after a second edit`, async () => {
            expect(ship().outcome).to.equal('applied');
            await edit(A, 1);
            await edit(A, 0, SUCCESSOR, SUCCESSOR + '-1');
            const entry = cancelOnTikTok({ [A]: { quantity: 2 } });
            expect(JSON.parse(String(entry.unitsCancelledTooLate))).to.deep.equal({ [A]: 2 });
            expect(JSON.parse(String(entry.cancelledUnits || '{}'))).to.deep.equal({});
            expect(entry.needsAttention).to.equal(true);
        });
    });

    it('is cancelled as a whole once TikTok has cancelled all that had left', async () => {
        expect(say('1', 'Shipped').outcome).to.equal('applied');
        await edit(A, 1);
        cancelOnTikTok({ [A]: { quantity: 2 } });
        cancelOnTikTok({ [B]: { quantity: 1 } });
        expect(sfcc.order(SUCCESSOR).json).to.include({
            c_externalOrderStatus: 'CANCELLED',
            c_orderTag: 'cancel after shipped'
        });
    });

    it('tells the OMS of units that TikTok cancels, but not of those that the edit took', async () => {
        await edit(A, 1);
        cancelOnTikTok({ [A]: { quantity: 1 } });
        expect(toldOms()).to.deep.equal([]);
        cancelOnTikTok({ [B]: { quantity: 1 } });
        expect(toldOms()).to.deep.equal([[{ productId: B, quantity: 1 }]]);
    });

    it('tells the OMS of one unit when TikTok cancels it with one that the edit took', async () => {
        await edit(A, 1);
        cancelOnTikTok({ [A]: { quantity: 2 } });
        expect(toldOms()).to.deep.equal([[{ productId: A, quantity: 1 }]]);
    });

    /** The units of each cancellation. */
    function toldOms(): unknown[] {
        return sfcc
            .rows('CustomObject:TikTokShopTask')
            .map((row) => (row as { custom: Json }).custom)
            .filter(({ kind }) => kind === 'tell-oms')
            .map(({ payload }) => (JSON.parse(payload as string) as Json).items);
    }

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
