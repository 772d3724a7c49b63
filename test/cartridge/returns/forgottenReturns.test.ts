import { expect } from 'chai';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { DAY } from '#helpers/durations';

describe('A return that TikTok no longer mentions', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        await world.ask('REFUND');
        world.shop.tiktok.returns.byId.delete(world.returnId);
    });

    afterEach(() => world.close());

    async function isKnownAfter(days: number): Promise<boolean> {
        await world.sfcc.clock.advance(days * DAY);
        world.sfcc.job('TikTokShop-SyncReturns');
        return world.sfcc.customObject('TikTokShopReturn', world.returnId) !== undefined;
    }

    it('is forgotten after half a year although it is open, and not before', async () => {
        expect(await isKnownAfter(179)).to.equal(true);
        expect(await isKnownAfter(2)).to.equal(false);
    });
});
