import { expect } from 'chai';
import { remove } from '#sfcc-mocks/store/session';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import type { Json } from '#helpers/platform/testInstance';
import { DAY } from '#helpers/durations';

describe('Late news of a return', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
    });

    afterEach(() => world.close());

    it('follow it to its end after its order was deleted: the job waits for no order, and no deadline looks missed', async () => {
        const { sfcc } = world;
        await world.ask('REFUND');
        sfcc.change(() => remove('Order', 'RefArch/' + String(world.here().orderNo)));
        await sfcc.clock.advance(3 * DAY);
        expect(world.there()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
        await world.run();
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE', isOpen: false });
        const { status, message } = sfcc.job('TikTokShop-SyncReturns').exit_status!;
        expect(status).to.equal('ok');
        expect(message).to.contain('0 of orders that are not here, 0 deadlines passed');
    });

    it('reach the OMS also after its order was deleted, when nothing can be decided any more', async () => {
        const { sfcc } = world;
        const told = toldOms();
        await world.ask('REFUND');
        const orderNo = String(world.here().orderNo);
        sfcc.change(() => remove('Order', 'RefArch/' + orderNo));
        await sfcc.clock.advance(3 * DAY);
        await world.run();
        await world.run();
        sfcc.job('TikTokShop-ProcessTasks');
        expect(told.map(({ eventId }) => eventId)).to.deep.equal([1, 2].map((no) => `return-${world.returnId}-${no}`));
        expect(told[1]).to.include({ status: 'RETURN_CHANGED', orderNo, stage: 'refunded' });
        expect(told[1]).to.deep.include({ items: told[0]!.items, allowed: [] });
        expect(told[1]!.refund).to.include({ currency: 'USD' });
    });

    it('reach the OMS under a higher number, though the cartridge had forgotten the return', async () => {
        const { sfcc } = world;
        const told = toldOms();
        await world.answered('REFUND', 'accept');
        await sfcc.clock.advance(29 * DAY);
        sfcc.job('TikTokShop-SyncReturns');
        expect(world.here()).to.equal(undefined);
        world.tiktokReturns().move(world.there(), 'RETURN_OR_REFUND_REQUEST_COMPLETE');
        await world.run();
        sfcc.job('TikTokShop-ProcessTasks');
        const numbers = told.map(({ eventId }) => Number(String(eventId).split('-').pop()));
        expect(numbers).to.deep.equal(numbers.map((_number, index) => index + 1));
    });

    it('stand in the history by the stage that the OMS was told of', async () => {
        const { sfcc } = world;
        toldOms();
        await world.answered('REFUND', 'accept');
        await world.run();
        sfcc.job('TikTokShop-ProcessTasks');
        const entry = sfcc.rows('CustomObject:TikTokShopOrder')[0] as unknown as { custom: Json };
        const steps = (JSON.parse(entry.custom.history as string) as Json[])
            .map(({ what }) => String(what))
            .filter((what) => what.includes('oms_told_return'))
            .map((what) => /return\.stage\.([\w-]+)/.exec(what)?.[1]);
        expect(steps).to.deep.equal(['pending', 'refunded']);
    });

    /** What the OMS is told from now on. */
    function toldOms(): Json[] {
        const told: Json[] = [];
        world.sfcc.hosts['https://oms.test'] = ({ body }) => {
            told.push(JSON.parse(body) as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
        return told;
    }
});
