import { expect } from 'chai';
import { edit, findKeys, insert, read } from '#sfcc-mocks/store/session';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { Json } from '#helpers/platform/testInstance';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { DAY } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const PENDING = 'CANCELLATION_REQUEST_PENDING';
const ENTRY = 'CustomObject:TikTokShopOrder';

describe('TikTokShop-Reconcile compares requests to cancel and packages', () => {
    let world: DifferenceWorld;
    let order: TikTokOrder;

    beforeEach(async () => {
        world = new DifferenceWorld();
        await world.order(ID, { [A]: 2 });
        order = world.shop.tiktok.orders.byId.get(ID)!;
    });

    afterEach(() => world.close());

    /** The buyer's request as the ledger has it. */
    function request(): Json {
        return JSON.parse(world.shop.sfcc.customObject('TikTokShopOrder', ID).cancelRequest as string) as Json;
    }

    /** The buyer asks, and the cartridge hears of it. */
    async function asked(): Promise<void> {
        world.shop.simulate(`orders/${ID}/request-cancel`);
        await world.catchUp();
        expect(request().state).to.equal('open');
    }

    it('a request that TikTok has and the cartridge has not is taken over, and answered', async () => {
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/request-cancel`));
        await world.reconcile();
        const { id } = order.cancelRequest!;
        expect(world.kept()).to.deep.equal([`request-missing | ${id} | ${PENDING} | - | retry`]);
        world.choose([`request-missing-${id}`]);
        world.shop.run();
        expect(request()).to.include({ cancelId: id, state: 'open' });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
    });

    it('one that counts as refused here while TikTok still waits is open again', async () => {
        await asked();
        const { id } = order.cancelRequest!;
        world.shop.sfcc.change(() => {
            const [key] = findKeys<Json>(ENTRY, (row) => row.key === ID);
            const custom = edit<Json>(ENTRY, key!).custom as Json;
            Object.assign(custom, {
                cancelRequest: JSON.stringify({ ...request(), state: 'refused' }),
                requestOpen: false
            });
            const [task] = findKeys<Json>('CustomObject:TikTokShopTask', (row) => row.key === 'cancellation-' + id);
            Object.assign(edit<Json>('CustomObject:TikTokShopTask', task!).custom as Json, { state: 'done' });
        });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`request-missing | ${id} | ${PENDING} | refused | retry`]);
        world.choose([`request-missing-${id}`]);
        world.shop.run();
        expect(request().state).to.equal('open');
        expect(world.shop.sfcc.customObject('TikTokShopTask', 'cancellation-' + id).state).to.equal('waiting');
        expect(world.kept()).to.deep.equal([]);
    });

    it('one that is open here, and that the seller has refused in Seller Center, is closed', async () => {
        await asked();
        const { id } = order.cancelRequest!;
        await world.withoutNews(() => world.shop.tiktok.cancellations.reject(order));
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`request-over | ${id} | CANCELLATION_REQUEST_CANCELLED | open | retry`]);
        world.sleepPolls();
        world.choose([`request-over-${id}`]);
        world.shop.run();
        expect(request().state).to.equal('closed');
        expect(world.kept()).to.deep.equal([]);
    });

    it('one that is open here is compared, however many other shops have', async () => {
        await asked();
        const { id } = order.cancelRequest!;
        world.shop.sfcc.change(() => {
            const [key] = findKeys<Json>(ENTRY, (row) => row.key === ID);
            const row = read<Json>(ENTRY, key!)!;
            for (let other = 0; other < 600; other += 1) {
                const externalOrderId = '5769' + String(other).padStart(14, '0');
                const custom = { ...(row.custom as Json), externalOrderId, orderNo: '', shopId: '7000000000000000001' };
                const creationDate = new Date(world.shop.sfcc.clock.now() - 2 * DAY);
                insert(ENTRY, 'RefArch/' + externalOrderId, { ...row, key: externalOrderId, custom, creationDate });
            }
        });
        await world.withoutNews(() => world.shop.tiktok.cancellations.reject(order));
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`request-over | ${id} | CANCELLATION_REQUEST_CANCELLED | open | retry`]);
    });

    it('requests are none of its business where the feed reports', async () => {
        world.shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/request-cancel`));
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
    });

    it('a package that has another number on TikTok is reported again', async () => {
        world.shop.tell(ID, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }]
        });
        world.shop.run();
        await world.withoutNews(() => {
            world.shop.tiktok.orders.packages.of(order.units[0]!)!.trackingNumber = '1Z2';
        });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`packages-differ | ${ID} | 1Z2 | 1Z1 | report`]);
        world.choose([`packages-differ-${ID}`]);
        world.shop.run();
        world.shop.run();
        expect(world.shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} 1Z1`]);
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
    });
});
