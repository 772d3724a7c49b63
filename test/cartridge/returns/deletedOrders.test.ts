import { expect } from 'chai';
import { remove } from '#sfcc-mocks/store/session';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { DAY } from '#helpers/durations';

describe('A return of an order that order retention has deleted', () => {
    it('is followed to its end: the job waits for no order, and no deadline looks missed', async () => {
        const world = await ReturnWorld.open();
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
        world.close();
    });
});
