import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Package } from '#simulators/tiktok-shop/records/tiktokOrder';
import { Visit } from '#helpers/business-manager/visit';
import { HOUR } from '#helpers/durations';

const FIRST = '577000000000000001';
const SECOND = '577000000000000002';
const BUYER = '7494560109732334261';
const A = '701643632930';

/** Source: Combine Package, Uncombine Packages: a merchant combines in Seller Center, or TikTok does. */
describe('A package of TikTok for several orders', () => {
    let shop: DirectShop;
    let combined: Package;

    beforeEach(async () => {
        shop = new DirectShop('SG');
        await place(FIRST);
        await place(SECOND);
        shop.run();
        combined = shop.tiktok.orders.combine([...shop.tiktok.orders.packages.byId.values()]);
        shop.run();
        shop.tiktok.calls.clear();
    });

    afterEach(() => shop.sfcc.close());

    function place(id: string): Promise<unknown> {
        return shop.connectorOrder({ id, buyerId: BUYER, items: [{ productId: A, quantity: 1 }] });
    }

    function ship(id: string, trackingNumber = '1Z1', packageNo = '1'): void {
        const packages = [{ packageNo, carrier: shop.carrier, trackingNumber }];
        shop.tell(id, { status: 'Shipped', packages });
    }

    /** How often packages were sent to TikTok to be shipped, over all calls. */
    function shipments(): string[] {
        return shop.tiktok.calls
            .summary('')
            .calls.filter(({ method, path }) => method === 'POST' && /\/packages\/(\d+\/)?ship$/.test(path))
            .map(({ code, path }) => `${code} ${path.includes(combined.id) ? 'one' : 'many'}`);
    }

    function expectBothTold(trackingNumber = '1Z1'): void {
        [FIRST, SECOND].forEach((id) => {
            expect(shop.units(id)).to.deep.equal([`${A} ${trackingNumber}`]);
            expect(shop.order(id)).to.include({ c_externalOrderStatus: 'Shipped' });
            expect(shop.task(id).state).to.equal('done');
        });
    }

    async function reconciled(): Promise<unknown[]> {
        await shop.sfcc.clock.advance(3 * HOUR);
        expect(shop.sfcc.job('TikTokShop-Reconcile').exit_status).to.include({ status: 'ok' });
        return shop.sfcc.rows('CustomObject:TikTokShopDifference').map(({ key }) => key);
    }

    it('is shipped with one call, once, where both orders left in one run', async () => {
        [FIRST, SECOND].forEach((id) => ship(id));
        expect(shop.run()).to.include({ status: 'ok' });
        expect(shipments()).to.deep.equal(['0 one']);
        expectBothTold();
        expect(await reconciled()).to.deep.equal([]);
    });

    it('is shipped once, where the OMS tells of the orders one after the other', async () => {
        ship(FIRST);
        shop.run();
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        ship(SECOND);
        expect(shop.run()).to.include({ status: 'ok' });
        expect(shipments()).to.deep.equal(['0 one']);
        expectBothTold();
        expect(await reconciled()).to.deep.equal([]);
    });

    it('that two orders say left under two numbers: one is told, and a person hears of the other', () => {
        ship(FIRST, '1Z1');
        ship(SECOND, '1Z2');
        shop.run();
        shop.run();
        expect(shipments()).to.deep.equal(['0 one']);
        const tasks = [FIRST, SECOND].map((id) => shop.task(id));
        expect(tasks.map(({ state }) => state as string).sort()).to.deep.equal(['dead', 'done']);
        expect(tasks.map(({ lastCode }) => lastCode as string)).to.include('package_combined');
        const page = new Visit(shop.sfcc).page('TikTokShopTasks-Show');
        expect(page).to.contain(SECOND);
    });

    it('that is parted again before it leaves is shipped as two', async () => {
        shop.tiktok.orders.uncombine(combined, [SECOND]);
        [FIRST, SECOND].forEach((id, index) => ship(id, `1Z${index + 1}`));
        expect(shop.run()).to.include({ status: 'ok' });
        expect(shop.units(FIRST)).to.deep.equal([`${A} 1Z1`]);
        expect(shop.units(SECOND)).to.deep.equal([`${A} 1Z2`]);
        expect(await reconciled()).to.deep.equal([]);
    });
});
