import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';
const B = '701643632947';

describe('What a PATCH leaves on an order', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    function shipped(fields: Json): Json {
        const line = { product_id: A, c_externalLineItemStatus: 2, c_carrier: 'UPS', ...fields };
        return { c_orderAction: 'update', product_items: [line] };
    }

    it('c_cancelInfo as an object, as the official hook reads it, is understood like its text', () => {
        sfcc.instance.switches.objectsInTexts = true;
        const { status, json } = sfcc.patch(ORDER_NO, {
            c_orderAction: 'cancel',
            c_cancelInfo: { cancelItems: { [A]: { quantity: 1 } } }
        });
        expect(status, JSON.stringify(json)).to.equal(200);
        expect(json).to.include({ c_externalChannelOrderStatus: 7 });
        expect(json.product_items[0]).to.include({ c_quantityCanceled: 1 });
    });

    const TOO_LARGE: Array<[string, Json]> = [
        ['c_shipmentsInfo', members(2001)],
        ['c_shipmentsInfo.1', { 1: members(2001) }],
        ['c_returnCase', members(2001)]
    ];
    TOO_LARGE.forEach(([path, value]) => {
        it(`an object that no script can read is refused in words: ${path}`, () => {
            sfcc.instance.switches.objectsInTexts = true;
            const [name] = path.split('.') as [string];
            expect(sfcc.patch(ORDER_NO, { c_orderAction: 'update', [name]: value }).status).to.equal(400);
            expect(sfcc.log.map(({ message }) => message).join()).to.contain(
                `malformed_json at ${path}: ${path} has more than 2000 members`
            );
        });
    });

    it('an order that has lost its id gets it back, and the patch is not refused for it', () => {
        sfcc.change(() => {
            OrderMgr.getOrder(ORDER_NO)!.getCustom().externalOrderId = null;
        });
        const { status, json } = sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Acknowledged' });
        expect(status).to.equal(200);
        expect(json).to.include({ c_externalOrderId: ID, c_externalOrderStatus: 'Acknowledged' });
    });

    it('product ids that no object can keep are refused', () => {
        const info = '{"cancelItems":{"__proto__":{"quantity":1}}}';
        expect(sfcc.patch(ORDER_NO, { c_orderAction: 'cancel_order', c_cancelInfo: info }).status).to.equal(400);
        expect(sfcc.order(ORDER_NO).json.status).to.equal('new');
    });

    it('a corrected number keeps its package and goes to TikTok as a correction', () => {
        sfcc.patch(ORDER_NO, shipped({ c_trackingNumber: 'T1' }));
        const before = sfcc.customObject('TikTokShopOrder', ID).feedRevision as number;
        sfcc.patch(ORDER_NO, shipped({ c_trackingNumber: 'T2' }));
        const packages = JSON.parse(sfcc.customObject('TikTokShopOrder', ID).packages as string) as Json;
        expect(Object.keys(packages)).to.deep.equal(['T1']);
        expect(packages.T1)
            .to.include({ trackingNumber: 'T2' })
            .and.to.have.deep.property('items', { [A]: 2 });
        expect(sfcc.customObject('TikTokShopOrder', ID).feedRevision).to.be.greaterThan(before);
        sfcc.patch(ORDER_NO, shipped({ c_trackingNumber: 'T2' }));
        expect(sfcc.customObject('TikTokShopOrder', ID).feedRevision).to.equal(before + 1);
    });

    it('the whole order, sent back as it was read, says nothing', () => {
        const items = [{ productId: A, quantity: 1 }];
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items }];
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages });
        sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: [{ product_id: B, c_quantityCanceled: 1 }] });
        const read = sfcc.order(ORDER_NO).json;
        const before = sfcc.customObject('TikTokShopOrder', ID);
        const names = Object.keys(read).filter(
            (name) => name.startsWith('c_') || /status$|^external|^product_items$/.test(name)
        );
        const { status, json } = sfcc.patch(
            ORDER_NO,
            Object.fromEntries(
                names.filter((name) => name !== 'payment_status').map((name) => [name, read[name] as unknown])
            )
        );
        expect(status, sfcc.log.map(({ message }) => message).join()).to.equal(200);
        expect(json.product_items).to.deep.equal(read.product_items);
        expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({
            packages: before.packages,
            cancelledUnits: before.cancelledUnits,
            appliedStatus: before.appliedStatus
        });
    });

    // Source: the Apex of the official package, which sends `not_shipped` with a part.
    it('a part in the words of the official package is a part', () => {
        const { status, json } = sfcc.patch(ORDER_NO, {
            ...shipped({ c_externalLineItemStatus: 1, c_trackingNumber: '1Z5' }),
            c_externalChannelOrderStatus: 3,
            c_externalExportStatus: 2,
            shipping_status: 'not_shipped'
        });
        expect(status).to.equal(200);
        expect(json).to.include({ c_externalOrderStatus: 'PartiallyShipped', shipping_status: 'part_shipped' });
        expect(json.product_items[0]).to.include({ c_externalLineItemStatus: 1, c_trackingNumber: '1Z5' });
    });

    it('an action is carried out once, and does not stay', () => {
        const { json } = sfcc.patch(ORDER_NO, { c_orderAction: 'update' });
        expect(json.c_orderAction || '').to.equal('');
    });

    it('one line in two entries, a unit cancelled and the other shipped, is one of each', () => {
        const line = { product_id: A, c_carrier: 'UPS', c_trackingNumber: '1Z5', c_externalLineItemStatus: 2 };
        const { status, json } = sfcc.patch(ORDER_NO, {
            c_orderAction: 'update',
            product_items: [{ product_id: A, c_externalLineItemStatus: 7, c_quantityCanceled: 1 }, line]
        });
        expect(status).to.equal(200);
        expect(json.product_items[0]).to.include({ c_quantityCanceled: 1, c_externalLineItemStatus: 2 });
        expect(JSON.parse(json.c_shipmentsInfo as string)['1Z5'].items).to.deep.equal([{ productId: A, quantity: 1 }]);
    });

    it('a shipping status set back is put back and shown, once', async () => {
        sfcc.patch(ORDER_NO, { shipping_status: 'shipped' });
        sfcc.change(() => OrderMgr.getOrder(ORDER_NO)!.setShippingStatus(0));
        for (let run = 0; run < 2; run += 1) {
            await sfcc.clock.advance(10 * 60 * 1000);
            sfcc.job('TikTokShop-ProcessTasks');
        }
        expect(sfcc.order(ORDER_NO).json).to.include({ shipping_status: 'shipped' });
        const notes = (sfcc.rows('Order')[0]!.notes as Json[]).map(({ text }) => String(text));
        expect(notes.filter((text) => text.startsWith('The order was set to not shipped'))).to.have.length(1);
    });
});

function members(count: number): Json {
    return Object.fromEntries(Array.from({ length: count }, (_value, at) => ['p' + at, { carrier: 'UPS' }]));
}
