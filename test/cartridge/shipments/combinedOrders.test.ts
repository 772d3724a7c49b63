import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { storedWords } from '#helpers/messages/storedWords';
import type { Json } from '#helpers/platform/testInstance';

const FIRST = '577000000000000001';
const SECOND = '577000000000000002';
const GROUP = '8000000000000000001';
const BUYER = '7494560109732334261';
const A = '701643632930';

/** Source: Get Order Detail, `auto_combine_group_id`; Combine Packages, seller's own carrier. */
describe('Orders of one buyer that TikTok wants in one parcel', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    const place = (id: string, combineGroup = ''): Promise<unknown> =>
        shop.connectorOrder({ id, buyerId: BUYER, combineGroup, items: [{ productId: A, quantity: 1 }] });
    const ship = (id: string): void =>
        shop.tell(id, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
    const entry = (id: string): Json => shop.sfcc.customObject('TikTokShopOrder', id);
    const history = (id: string): string[] =>
        (JSON.parse(String(entry(id).history)) as Json[]).map((line) => storedWords(line.what));

    it('the group is read before anything ships, and the history tells of it once', async () => {
        await place(FIRST, GROUP);
        await place(SECOND);
        shop.run();
        shop.receive(1, { order_id: FIRST });
        shop.run();
        expect(entry(FIRST)).to.include({ combineGroup: GROUP });
        expect(history(FIRST).filter((what) => what.includes(GROUP))).to.have.length(1);
        expect(entry(SECOND).combineGroup || '').to.equal('');
    });

    it('an order that leaves the group says so', async () => {
        await place(FIRST, GROUP);
        shop.run();
        shop.tiktok.orders.byId.get(FIRST)!.combineGroup = '';
        shop.receive(1, { order_id: FIRST });
        shop.run();
        expect(entry(FIRST).combineGroup || '').to.equal('');
        expect(history(FIRST).join()).to.match(/out of group/);
    });

    it('one tracking number is reported for each, and TikTok takes it', async () => {
        await place(FIRST, GROUP);
        await place(SECOND, GROUP);
        [FIRST, SECOND].forEach(ship);
        expect(shop.run()).to.include({ status: 'ok' });
        [FIRST, SECOND].forEach((id) => {
            expect(shop.units(id)).to.deep.equal([`${A} 1Z1`]);
            expect(shop.task(id)).to.include({ state: 'done' });
            expect(shop.tiktok.orders.byId.get(id)).to.include({ status: 'AWAITING_COLLECTION' });
        });
    });
});
