import { expect } from 'chai';
import { insert } from '#sfcc-mocks/store/session';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, HOUR } from '#helpers/durations';

/** Returns of each kind that one run looks at. */
const MOST = 1000;
const PENDING = 'RETURN_OR_REFUND_REQUEST_PENDING';

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

    it("are read again: TikTok's list may have left out what it decided", async () => {
        await world.ask('RETURN_AND_REFUND');
        const listAgain = emptyList();
        await world.pass(4 * DAY);
        expect([world.here().status, world.there().status]).to.deep.equal([PENDING, 'AWAITING_BUYER_SHIP']);
        expect(world.alerts()).to.include('alert.return_missed');

        listAgain();
        await world.run();
        expect(world.here().status).to.equal('AWAITING_BUYER_SHIP');
    });

    it('are read for days only, so that one that TikTok never decides costs no call for ever', async () => {
        await world.ask('RETURN_AND_REFUND');
        emptyList();
        await world.pass(10 * DAY);
        const before = searches();
        await world.run();
        expect(searches() - before).to.equal(2);
    });

    /** TikTok lists no returns until it is ended. */
    function emptyList(): () => void {
        return alterAnswers(world.sfcc, '/returns/search', (data) => {
            data.return_orders = [];
            data.total_count = 0;
        });
    }

    function searches(): number {
        return world.shop.calls()['POST /return_refund/202602/returns/search'] || 0;
    }
});
