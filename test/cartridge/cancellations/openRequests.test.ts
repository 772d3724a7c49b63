import { expect } from 'chai';
import { edit } from '#sfcc-mocks/store/session';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { setShop } from '#helpers/tiktok/connection';
import { endlessList } from '#helpers/tiktok/endlessList';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const SEARCH = 'POST /return_refund/202602/cancellations/search';

describe('TikTok is asked which buyers want to cancel', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        shop.sfcc.withoutOms();
        await shop.paidOrder(ID, { [A]: 1 });
    });

    function buyerAsks(): void {
        shop.simulate(`orders/${ID}/request-cancel`);
    }

    afterEach(() => shop.sfcc.close());

    it('four times an hour', async () => {
        shop.run();
        await shop.sfcc.clock.advance(14 * MINUTE);
        shop.run();
        expect(shop.calls()[SEARCH]).to.equal(1);
        await shop.sfcc.clock.advance(MINUTE);
        shop.run();
        expect(shop.calls()[SEARCH]).to.equal(2);
    });

    it('also where they were last asked while the clock was a day ahead', async () => {
        await shop.sfcc.clock.advance(24 * 60 * MINUTE);
        shop.run();
        const row = shop.sfcc
            .rows('CustomObject:TikTokShopValue')
            .find(({ key }) => String(key).startsWith('cancelRequests-'))!;
        shop.sfcc.change(() => {
            const ahead = new Date(shop.sfcc.clock.now() + 24 * 60 * MINUTE).toISOString();
            (edit<Json>('CustomObject:TikTokShopValue', 'RefArch/' + String(row.key)).custom as Json).value = ahead;
        });
        const before = shop.calls()[SEARCH]!;
        shop.run();
        shop.run();
        expect(shop.calls()[SEARCH]).to.equal(before + 1);
    });

    it('for each shop whose reporter is the cartridge', () => {
        const other = shop.openSecondShop();
        setShop(shop.sfcc, other, { reporter: 'feed' });
        shop.run();
        expect(shop.calls()[SEARCH]).to.equal(1);
    });

    it('and cannot say: the log says so, and the next run asks', () => {
        buyerAsks();
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/cancellations/search' });
        shop.run();
        shop.tiktok.faults.configure({ rate: 0, kinds: [] });
        const told = shop.sfcc.log.map(({ message }) => message);
        expect(
            told.filter((message) => /TikTok did not tell of cancellation requests: \w/.test(message))
        ).to.have.length(1);
        expect(shop.order(ID).status).to.equal('new');
        shop.run();
        expect(shop.order(ID).status).to.equal('cancelled');
    });

    it('and names a next page each time: the job says so, and asks again after a while only', async () => {
        buyerAsks();
        const { pages } = endlessList(shop, '/cancellations/search');
        const { message } = shop.run() as { message: string };
        expect(message).to.contain('Search Cancellations').and.to.contain('list does not end');
        expect(pages(), 'of requests, and of what becomes of the stock').to.equal(22);
        expect(shop.order(ID).status).to.equal('cancelled');
        const before = pages();
        await shop.sfcc.clock.advance(MINUTE);
        shop.run();
        expect(pages()).to.equal(before);
    });

    it('and names more than one run reads: the run ends, the job says so, and the next run reads on', () => {
        buyerAsks();
        const list = endlessList(shop, '/cancellations/search', (data, page) => {
            (data.cancellations as Json[]).forEach((one) => Object.assign(one, { cancel_id: `9${page}` }));
        });
        const { message } = shop.run() as { message: string };
        expect(message).to.contain('more than 5,000 buyers want to cancel');
        const before = list.pages();
        shop.run();
        expect(list.pages() - before).to.equal(100);
    });

    it('and names a request that is not as documented: the others are read, and the job says which', () => {
        buyerAsks();
        alterAnswers(shop.sfcc, '/cancellations/search', (data) => (data.cancellations as unknown[]).unshift('?'));
        const { message } = shop.run() as { message: string };
        expect(message).to.contain('Search Cancellations').and.to.contain('cancellations[0]');
        expect(shop.order(ID).status).to.equal('cancelled');
    });
});
