import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { TestInstance } from '#helpers/platform/testInstance';
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
        expect(shown()).to.contain('cannot be read now').and.not.to.contain('Every order that could be imported');
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
    });
});
