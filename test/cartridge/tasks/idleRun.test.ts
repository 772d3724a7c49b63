import { expect } from 'chai';
import { seeded } from '#simulators/tiktok-shop/random';
import { OmsSide } from '#helpers/worlds/omsSide';
import { DirectShop } from '#helpers/tiktok/directShop';
import { MINUTE } from '#helpers/durations';

/** Uses of the platform's members at most, of each run that has nothing to do. A run that reads TikTok makes one call. */
const MOST_USES: Record<string, number> = {
    'TikTokShop-ProcessTasks': 212,
    'TikTokShop-ImportOrders': 90,
    'TikTokShop-PullOmsStatus': 107,
    'TikTokShop-ImportOmsBatch': 107,
    'TikTokShop-OrderFeed': 68,
    'TikTokShop-SyncReturns': 158,
    'TikTokShop-Watch': 62,
    'TikTokShop-Reconcile': 290
};
/** The same where the order feed reports. */
const MOST_USES_OF_FEED: Record<string, number> = { 'TikTokShop-ProcessTasks': 202, 'TikTokShop-OrderFeed': 68 };

describe('A run that finds nothing to do costs little', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop('US');
        const oms = new OmsSide(0, 1, seeded(1));
        shop.sfcc.hosts['https://oms.test'] = (message) => oms.answer(message);
    });
    afterEach(() => shop.sfcc.close());

    Object.entries(MOST_USES).forEach(([job, most]) => {
        it(`where the cartridge reports: ${job}`, async () => {
            expect(await usesOfThirdRun(job)).to.be.at.most(most);
        });
    });

    Object.entries(MOST_USES_OF_FEED).forEach(([job, most]) => {
        it(`where the feed reports: ${job}`, async () => {
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            expect(await usesOfThirdRun(job)).to.be.at.most(most);
        });
    });

    async function usesOfThirdRun(job: string): Promise<number> {
        await usesOf(job);
        await usesOf(job);
        return usesOf(job);
    }

    async function usesOf(job: string): Promise<number> {
        const { sfcc } = shop;
        await sfcc.clock.advance(5 * MINUTE);
        const before = sfcc.instance.memberUses;
        expect(sfcc.job(job).exit_status).to.include({ status: 'ok' });
        return sfcc.instance.memberUses - before;
    }
});
