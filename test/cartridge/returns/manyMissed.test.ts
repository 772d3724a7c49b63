import { expect } from 'chai';
import { insert } from '#sfcc-mocks/store/session';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, HOUR } from '#helpers/durations';

/** Returns of each kind that one run looks at. */
const MOST = 1000;

describe('Returns whose deadline has passed', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
    });

    afterEach(() => world.close());

    it('keep no near deadline from being told, however many there are', async () => {
        const { sfcc } = world;
        await world.ask('RETURN_AND_REFUND');
        const { answerBy } = world.here() as { answerBy: Date };
        await sfcc.clock.advance(answerBy.getTime() - sfcc.clock.now() - HOUR);
        sfcc.change(() => {
            for (let index = 0; index <= MOST; index += 1) {
                const returnId = 'gone-' + index;
                const at = new Date(sfcc.clock.now() - DAY);
                const custom = { returnId, externalOrderId: 'gone', isOpen: true, answerBy: at, changedAt: at };
                const row = { type: 'TikTokShopReturn', key: returnId, siteId: 'RefArch' };
                insert('CustomObject:TikTokShopReturn', 'RefArch/' + returnId, {
                    ...row,
                    creationDate: at,
                    lastModified: at,
                    custom
                });
            }
        });
        const { message } = sfcc.job('TikTokShop-SyncReturns').exit_status!;
        expect(message).to.match(/1,?000 deadlines passed/);
        const entries = sfcc.rows('CustomObject:TikTokShopOrder').map(({ custom }) => custom as Json);
        expect(JSON.stringify(entries)).to.contain('alert.return_ends');
    });
});
