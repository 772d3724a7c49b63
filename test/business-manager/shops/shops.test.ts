import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { TestInstance } from '#helpers/platform/testInstance';
import { changeShop } from '#helpers/tiktok/connection';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';

const ONE = [{ productId: '701643632930', quantity: 1 }];
const OWN = 'https://localhost';

describe('The page of the shops', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    function shown(locale = 'default'): string {
        return new Visit(shop.sfcc, ['*'], locale).page('TikTokShopShops-Show').replace(/\s+/g, ' ');
    }

    it('says how far the orders were read, how many came today, and how many calls that took', async () => {
        shop.bought({ items: ONE });
        shop.bought({ items: [{ productId: '701643632930', quantity: 1, price: '0.00' }], sample: true });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(20 * MINUTE);
        shop.import();
        shop.run();
        await shop.sfcc.clock.advance(7 * MINUTE);
        const page = shown();
        expect(page).to.contain('<dt>Behind by</dt> <dd>7 min</dd>');
        expect(page).to.contain('<dt>Orders today</dt> <dd>2</dd>');
        expect(page).to.match(/<dt>On TikTok[^<]+hold<\/dt> <dd>1<\/dd>/);
        expect(page).to.match(/<dt>Authorization expires<\/dt> <dd> ?<time datetime="\d{4}/);
        const row = /<th scope="row">2026-11-23<\/th>((?: <td>\d+<\/td>)+)/.exec(page)![1]!;
        const counts = [...row.matchAll(/\d+/g)].map(([count]) => Number(count));
        const all = counts.pop();
        expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(all);
        expect(page).to.contain(`<dd>${all} of 10,000</dd>`);
    });

    it('says what could not be imported and why, and leads to the retry', async () => {
        const refused = shop.bought({ items: ONE });
        refused.currency = 'JPY';
        const waits = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        expect(shown()).to.contain('(currency_not_allowed)').and.not.to.contain(waits.id);
        expect(shown()).to.contain(`Retry the import of ${refused.id}`).and.contain('TikTokShopTasks-AskRetry');
        const later = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.sfcc.hosts[OWN] = () => ({ status: 503, headers: {}, body: 'busy' });
        shop.import();
        expect(shown()).to.contain(later.id).and.contain('(503)');
    });

    it('does not say that every order is here while the orders cannot be read', async () => {
        expect(shown()).to.contain('Every order that could be imported is here');
        Object.assign(shop.tiktok.app.shop, { isActive: false });
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
        expect(shown()).to.contain('not being read now').and.not.to.contain('Every order that could be imported');
    });

    it('tells orders that are due from those on hold, while TikTok refuses all calls', async () => {
        shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect(shown()).to.match(/<dt>On TikTok[^<]+hold<\/dt> <dd>1<\/dd> <dt>Due to be imported<\/dt> <dd>0<\/dd>/);
        Object.assign(shop.tiktok.app.shop, { isActive: false });
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        expect(shown()).to.match(/<dt>On TikTok[^<]+hold<\/dt> <dd>0<\/dd> <dt>Due to be imported<\/dt> <dd>1<\/dd>/);
    });

    /** The page, with the state of the shop on each page that shows it. */
    function everywhere(state: string): string {
        const visit = new Visit(shop.sfcc);
        ['TikTokShopShops-Show', 'TikTokShopConnection-Show', 'TikTokShopOverview-Show'].forEach((page) =>
            expect(visit.page(page), page).to.contain(state)
        );
        return shown();
    }

    it('says what to do while TikTok refuses all calls, on every page, and no longer once TikTok answers', async () => {
        Object.assign(shop.tiktok.app.shop, { isActive: false });
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
        expect(everywhere('TikTok refuses its calls'))
            .to.contain('Look into Seller Center whether the shop is active.')
            .and.contain('answer: 36009099: The shop is not active.')
            .and.not.to.contain('has not read the orders');
        expect(new Visit(shop.sfcc).page('TikTokShopOverview-Show')).not.to.contain('Nothing needs a person');
        Object.assign(shop.tiktok.app.shop, { isActive: true });
        shop.import();
        expect(everywhere('Connected')).not.to.contain('Look into Seller Center');
    });

    it('says to connect the shop again once TikTok no longer accepts the authorization', () => {
        changeShop(shop.sfcc, { state: 'reconnect' });
        expect(everywhere('Must be connected again'))
            .to.contain('wait until you connect it again: <a href="')
            .and.contain('TikTokShopConnection-Show">Connection</a>');
        changeShop(shop.sfcc, { state: 'connected', siteId: null });
        expect(everywhere('No site gets its orders')).to.contain('Choose one: <a href="');
    });

    it('says to run the import where it has not read the orders, or not for long', async () => {
        shop.sfcc.close();
        shop = new ImportShop('US', undefined, false);
        expect(shown()).to.contain('has not read the orders of this shop yet').and.not.to.contain('Every order');
        shop.import();
        expect(shown()).to.contain('Every order that could be imported is here').and.not.to.contain('has not read');
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        expect(shown()).to.contain('has not read the orders of this shop for 1 h').and.not.to.contain('Every order');
    });

    it('says what is left to do after the shop has gone back to the connector', async () => {
        const created = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/external_orders' });
        const waits = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        shop.tiktok.faults.configure({ rate: 0 });
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        expect(shown()).to.contain('1 order waits for the end of TikTok');
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        expect(shown()).to.contain('1 order is due to be imported').and.not.to.contain('order waits');
        shop.import();
        expect(shown()).not.to.contain('order waits').and.not.to.contain('is due');
        expect(created.externalReferences).to.have.length(1);
        expect(shop.numbers()).to.have.members([created, waits].map(({ id }) => 'TTS-' + id));
    });

    it('says what to change where the site cannot have the orders', () => {
        shop.sfcc.close();
        shop = new ImportShop('DE', new TestInstance());
        expect(shown()).to.contain('does not sell in EUR').and.contain('Currencies');
    });

    it('says what a person has chosen to import in connector mode, and what of it failed', async () => {
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        const refused = shop.bought({ items: ONE });
        refused.currency = 'JPY';
        await shop.sfcc.clock.advance(2 * HOUR);
        expect(shown()).not.to.contain('Not imported');
        const waits = shop.bought({ items: ONE });
        shop.import({ OrderIds: `${refused.id} ${waits.id}` });
        expect(shown()).to.contain(`Retry the import of ${refused.id}`);
        expect(shown()).to.match(/<dt>On TikTok[^<]+hold<\/dt> <dd>1<\/dd>/);
    });

    it('says that calls are kept for deadlines', () => {
        shop.sfcc.prefer({ tiktokShopCallsPerDay: 10, tiktokShopCallsKept: 99 });
        expect(shown()).to.contain('Only shipments, returns, answers to buyers and webhooks until midnight UTC');
        expect(shown()).to.contain('raise its calls a day on the page Connection').and.not.to.contain('Every order');
    });
});
