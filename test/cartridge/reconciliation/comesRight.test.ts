import { expect } from 'chai';
import { findKeys, remove } from '#sfcc-mocks/store/session';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const ONE = [{ productId: A, quantity: 1, price: '10.00' }];

/** What the OMS says once an order has left; each under a number of its own. */
function shipped(id: string): Json {
    return { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }] };
}

describe('What a comparison finds comes right', () => {
    let world: DifferenceWorld;

    afterEach(() => world.close());

    it('in direct mode: everything that can be lost is lost, and after what was chosen both sides are alike', async () => {
        const shop = new ImportShop();
        world = new DifferenceWorld(shop);
        const ids = Array.from({ length: 12 }, () => shop.bought({ items: ONE }).id);
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        const of = (rest: number): string[] => ids.filter((_id, index) => index % 6 === rest);
        await world.withoutNews(() => {
            of(0).forEach((id) => shop.simulate(`orders/${id}/fraud-cancel`));
            of(1).forEach((id) => shop.simulate(`orders/${id}/ship`, { carrier: 'UPS', trackingNumber: '1Z' + id }));
            Array.from({ length: 2 }, () => shop.bought({ items: ONE }));
        });
        await world.withoutReports(() => {
            of(2).forEach((id) => shop.tell(id, shipped(id)));
            of(3).forEach((id) => shop.tell(id, { status: 'CANCELLED', cancel: { reason: 'out of stock' } }));
        });
        await world.reconcile();
        expect(world.open().map((key) => key.replace(/-\d+$/, ''))).to.have.members([
            ...Array.from({ length: 2 }, () => 'cancelled-there'),
            ...Array.from({ length: 2 }, () => 'shipped-there'),
            ...Array.from({ length: 2 }, () => 'shipped-here'),
            ...Array.from({ length: 2 }, () => 'cancelled-here'),
            ...Array.from({ length: 2 }, () => 'missing-here')
        ]);
        world.choose(world.open());
        shop.run();
        shop.import();
        expect((await world.reconcile()).message).to.contain('14 orders compared, 0 new differences');
        expect(world.kept()).to.deep.equal([]);
        expect(shop.numbers()).to.have.length(14);
        of(2).forEach((id) => expect(shop.units(id)).to.deep.equal([`${A} 1Z${id}`]));
    });

    it('in connector mode the feed tells again', async () => {
        world = new DifferenceWorld();
        const { shop } = world;
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        await world.order('577000000000000001', { [A]: 1 });
        shop.tell('577000000000000001', shipped('577000000000000001'));
        shop.sfcc.job('TikTokShop-OrderFeed');
        const before = Object.keys(shop.sfcc.feedFiles());
        await world.reconcile();
        expect(world.open()).to.deep.equal(['shipped-here-577000000000000001']);
        world.choose(world.open());
        shop.run();
        shop.sfcc.job('TikTokShop-OrderFeed');
        const [written] = Object.values(shop.sfcc.feedFiles(before));
        expect(written).to.contain('TTS-577000000000000001').and.to.contain('1Z577000000000000001');
    });

    it('wherever a run is stopped, the next one comes to the same', async () => {
        world = new DifferenceWorld();
        const { shop } = world;
        await world.order('577000000000000001', { [A]: 1 });
        await world.order('577000000000000002', { [A]: 1 });
        world.forgetOnTikTok('577000000000000002');
        await world.withoutNews(() => shop.simulate('orders/577000000000000001/fraud-cancel'));
        await world.reconcile();
        const expected = world.kept();
        expect(expected).to.have.length(2);
        const answers = shop.sfcc.hosts[TIKTOK]!;
        for (let stop = 1; stop <= 5; stop += 1) {
            forgetComparisons();
            let calls = 0;
            shop.sfcc.hosts[TIKTOK] = (message) => {
                calls += 1;
                return calls === stop ? { status: 502, headers: {}, body: 'Bad gateway' } : answers(message);
            };
            const first = await world.reconcile({}, 0);
            shop.sfcc.hosts[TIKTOK] = answers;
            await world.reconcile({}, 0);
            expect(world.kept(), `stopped at call ${stop}: ${String(first.message)}`).to.deep.equal(expected);
        }
    });

    function forgetComparisons(): void {
        world.shop.sfcc.change(() => {
            const differences = 'CustomObject:TikTokShopDifference';
            findKeys(differences, () => true).forEach((key) => remove(differences, key));
            const values = 'CustomObject:TikTokShopValue';
            findKeys(values, () => true)
                .filter((key) => key.includes('reconcile-'))
                .forEach((key) => remove(values, key));
        });
    }
});
