import { expect } from 'chai';
import { seeded } from '#simulators/tiktok-shop/random';
import { OmsSide } from '#helpers/worlds/omsSide';
import { DirectShop } from '#helpers/tiktok/directShop';
import { MINUTE } from '#helpers/durations';

/** Uses of the platform's members at most, of each run that has nothing to do. A run that reads TikTok makes one call. */
const MOST_USES: Record<string, number> = {
    'TikTokShop-ProcessTasks': 245,
    'TikTokShop-ImportOrders': 90,
    'TikTokShop-PullOmsStatus': 107,
    'TikTokShop-ImportOmsBatch': 107,
    'TikTokShop-OrderFeed': 68,
    'TikTokShop-SyncReturns': 158,
    'TikTokShop-Watch': 76
};

describe('A run that finds nothing to do costs little:', () => {
    let shop: DirectShop;

    before(() => {
        shop = new DirectShop('US');
        const oms = new OmsSide(0, 1, seeded(1));
        shop.sfcc.hosts['https://oms.test'] = (message) => oms.answer(message);
    });
    after(() => shop.sfcc.close());

    Object.entries(MOST_USES).forEach(([job, most]) => {
        it(job, async () => {
            await usesOf(job);
            await usesOf(job);
            expect(await usesOf(job)).to.be.at.most(most);
        });
    });

    async function usesOf(job: string): Promise<number> {
        const { sfcc } = shop;
        await sfcc.clock.advance(5 * MINUTE);
        const before = sfcc.instance.memberUses;
        expect(sfcc.job(job).exit_status).to.include({ status: 'ok' });
        return sfcc.instance.memberUses - before;
    }
});
