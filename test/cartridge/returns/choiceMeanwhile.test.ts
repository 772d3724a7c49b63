import { expect } from 'chai';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const NEXT = {
    act: 'refuse',
    about: 'BUYER_SHIPPED_ITEM',
    reason: '',
    by: 'OMS',
    at: '2026-11-23T12:00:00Z',
    state: 'open'
};

describe('A decision about a return', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
    });

    afterEach(() => world.close());

    it('stays where it was made while TikTok was told of the one before', async () => {
        const { sfcc } = world;
        await world.ask('RETURN_AND_REFUND');
        expect(world.outcome('accept')).to.include({ outcome: 'applied' });
        const tiktok = sfcc.hosts[TIKTOK]!;
        sfcc.hosts[TIKTOK] = (message) => {
            if (message.url.includes('/approve')) {
                sfcc.change(() => {
                    const [key] = findKeys<Json>('CustomObject:TikTokShopReturn', () => true);
                    const row = edit<Json>('CustomObject:TikTokShopReturn', key!);
                    (row.custom as Json).choice = JSON.stringify(NEXT);
                });
            }
            return tiktok(message);
        };
        await sfcc.clock.advance(MINUTE);
        sfcc.job('TikTokShop-SyncReturns');
        expect(JSON.parse(String(world.here().choice))).to.deep.equal(NEXT);
    });
});
