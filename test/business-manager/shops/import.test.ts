import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR } from '#helpers/durations';

const ONE = [{ productId: '701643632930', quantity: 1, price: '25.00' }];
const UNKNOWN = [{ productId: 'no-such-sku', quantity: 1, price: '5.50' }];
const DAY = { from: '2026-11-23', to: '2026-11-23' };

describe('Orders that a person imports in Business Manager', () => {
    let shop: ImportShop;
    let visit: Visit;

    beforeEach(() => {
        shop = new ImportShop('US', undefined, false);
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        visit = new Visit(shop.sfcc);
    });

    afterEach(() => shop.sfcc.close());

    function planned(form: Record<string, string>): string {
        const answer = visit.submit('TikTokShopShops-Plan', form);
        expect(answer.status, answer.body).to.equal(200);
        return answer.body.replace(/\s+/g, ' ');
    }

    function fact(page: string, name: string): string {
        return new RegExp(`<dt>${name}</dt> <dd>(.*?)</dd>`)
            .exec(page)![1]!
            .replace(/<[^>]*>/g, ' ')
            .trim();
    }

    it('are shown before the first run: how many, their total by currency, products without a match, and those here', async () => {
        shop.bought({ items: ONE });
        shop.bought({ items: UNKNOWN });
        const here = shop.newOrder({ items: ONE });
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.bought({ items: ONE });
        const page = planned(DAY);
        expect(fact(page, 'Orders to create')).to.equal('2');
        expect(fact(page, 'Paid by their buyers')).to.match(/^\d+\.\d\d USD$/);
        expect(fact(page, 'Here already; brought up to date')).to.equal('1');
        expect(page).to.contain('Products without a match: 1').and.contain('<code>no-such-sku</code>');
        expect(shop.numbers()).to.deep.equal(['TTS-' + here.id]);
        expect(shop.sfcc.rows('CustomObject:TikTokShopTask').filter(({ key }) => String(key).startsWith('import-'))).to
            .be.empty;
    });

    it('have no total where none is to be created', () => {
        expect(planned(DAY)).to.contain('Orders to create').and.not.contain('Paid by their buyers');
    });

    it('come from whole days, to the last second', async () => {
        await shop.sfcc.clock.advance(Date.parse('2026-11-23T23:59:59.500Z') - shop.sfcc.clock.now());
        shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(1000);
        shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(2 * HOUR);
        expect(fact(planned(DAY), 'Orders to create')).to.equal('1');
    });

    it('are imported by the next run of the job, in either mode, and the page says what came of it', async () => {
        const first = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(2 * HOUR);
        const answer = visit.submit('TikTokShopShops-Run', DAY);
        expect(answer.headers.location).to.contain('done=import.wanted');
        expect(visit.page('TikTokShopShops-Import')).to.contain('It waits for the next run');
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal(['TTS-' + first.id]);
        expect(visit.page('TikTokShopShops-Import')).to.contain('1 created').and.not.to.contain('It waits');
        const calls = shop.calls()['POST /order/202309/orders/search'];
        shop.import();
        expect(shop.calls()['POST /order/202309/orders/search']).to.equal(calls);
    });

    it('are found by their ids, and ids that TikTok does not know are named', async () => {
        const order = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(2 * HOUR);
        const page = planned({ ids: `${order.id} 123456` });
        expect(fact(page, 'Orders to create')).to.equal('1');
        expect(page).to.contain('123456').and.contain('tts-bad');
    });

    it('of whom there are more than a request may ask for are counted in part, and the page says so', () => {
        const ids = Array.from({ length: 40 }, (_, index) => String(700000000000000000n + BigInt(index)));
        shop.tiktok.calls.clear();
        expect(planned({ ids: ids.join(' ') })).to.contain('TikTok has more orders than this page can read');
        const calls = Object.values(shop.calls()).reduce((sum, count) => sum + count, 0);
        expect(calls).to.be.at.most(15);
    });

    const faults: Array<{ what: string; form: Record<string, string>; told: string }> = [
        { what: 'neither ids nor a day', form: {}, told: 'Enter ids, or the first day' },
        { what: 'a day that is none', form: { from: 'yesterday' }, told: 'yesterday' },
        { what: 'a day too long ago', form: { from: '2026-01-01' }, told: 'at most 89 days ago' }
    ];
    faults.forEach(({ what, form, told }) =>
        it(`are not looked for with ${what}`, () => {
            ['Plan', 'Run'].forEach((act) => {
                const answer = visit.submit('TikTokShopShops-' + act, form);
                expect(answer.body).to.contain(told).and.not.to.contain('What an import would do');
            });
            expect(visit.page('TikTokShopShops-Import')).not.to.contain('It waits for the next run');
        })
    );
});

describe('A dry run of a job', () => {
    it('has its plan on the overview, and leaves the last run as it was', async () => {
        const shop = new ImportShop();
        try {
            shop.bought({ items: ONE });
            await shop.sfcc.clock.advance(2 * HOUR);
            shop.import({ DryRun: 'true' });
            const page = new Visit(shop.sfcc).page('TikTokShopOverview-Show').replace(/\s+/g, ' ');
            const row = /TikTokShop-ImportOrders<\/th>.*?<\/tr>/.exec(page)![0];
            expect(row).to.contain('Dry run').and.contain('1 order to create');
            expect(row).to.match(/tts-state-ok/);
        } finally {
            shop.sfcc.close();
        }
    });
});
