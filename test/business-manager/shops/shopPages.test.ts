import { expect } from 'chai';
import { factsOfPage, rowsOfPage, shownText } from '#helpers/business-manager/pageTable';
import { Visit } from '#helpers/business-manager/visit';
import { ImportShop } from '#helpers/tiktok/importShop';
import { fitSite } from '#helpers/tiktok/marketSite';
import { HOUR, MINUTE } from '#helpers/durations';

const ONE = [{ productId: '701643632930', quantity: 1, price: '25.00' }];
const UNKNOWN = [{ productId: 'no-such-sku', quantity: 1, price: '5.50' }];
const DAYS = { from: '2026-11-23', to: '2026-11-24' };

describe('Business Manager: what pages say of shops and imports', () => {
    let shop: ImportShop;
    let visit: Visit;

    beforeEach(() => {
        shop = new ImportShop();
        visit = new Visit(shop.sfcc);
    });

    afterEach(() => shop.sfcc.close());

    /** The last import that was asked for, as the page says it. */
    function asked(): string {
        const page = visit.page('TikTokShopShops-Import');
        return shownText(page.slice(page.indexOf('<h1'), page.indexOf('id="tts-plan-import"')));
    }

    it('what an import would do, beside the form as it was filled in', async () => {
        shop.bought({ items: ONE });
        shop.bought({ items: UNKNOWN });
        shop.bought({ items: ONE }).currency = 'JPY';
        await shop.sfcc.clock.advance(2 * HOUR);
        const plan = visit.submit('TikTokShopShops-Plan', { ...DAYS, finished: 'true' }).body;
        expect(factsOfPage(plan)).to.deep.equal([
            ['Orders to create', '3'],
            ['Paid by their buyers', '50.91 USD 3,569 JPY'],
            ['Here already; brought up to date', '0'],
            ["On TikTok's hold; the first run of TikTokShop-ImportOrders after it creates them", '0'],
            ['Left out: unpaid, cancelled or over', '0']
        ]);
        expect(plan).to.match(/name="from" type="date" value="2026-11-23"/);
        expect(plan).to.match(/name="to" type="date" value="2026-11-24"/);
        expect(plan).to.match(/name="finished" type="checkbox" value="true" checked="checked"/);
        expect(visit.page('TikTokShopShops-Import')).not.to.contain('checked="checked"');
        expect(plan).to.contain('TikTokShopShops-Run');
        const none = visit.submit('TikTokShopShops-Plan', { from: '2026-11-01', to: '2026-11-02' }).body;
        expect(factsOfPage(none)[0]).to.deep.equal(['Orders to create', '0']);
        expect(none, 'nothing to import').not.to.contain('TikTokShopShops-Run');
    });

    it('which days a person has chosen, and what came of it', async () => {
        shop.bought({ items: ONE });
        shop.bought({ items: ONE }).currency = 'JPY';
        await shop.sfcc.clock.advance(2 * HOUR);
        visit.submit('TikTokShopShops-Run', DAYS);
        const by = shop.sfcc.access.users[0]!.login;
        expect(asked()).to.contain(`Orders bought from 2026-11-23 to 2026-11-24 (${by}, just now ) It waits`);
        shop.import();
        expect(asked())
            .to.contain('Done just now')
            .and.contain("1 was here already 0 wait for the end of TikTok's hold;")
            .and.contain('1 could not be created: see Shops');
        visit.submit('TikTokShopShops-Run', { from: '2026-11-23' });
        expect(asked(), 'until now').to.contain('Orders bought from 2026-11-23 to 2026-11-23 (');
        visit.submit('TikTokShopShops-Run', { ids: '1, 2' });
        expect(asked()).to.contain(`2 orders by id (${by}, just now )`);
    });

    it('who has asked for which orders, among the acts', () => {
        visit.submit('TikTokShopShops-Run', DAYS);
        visit.submit('TikTokShopShops-Run', { ids: '1, 2' });
        const by = shop.sfcc.access.users[0]!.login;
        const acts = rowsOfPage(visit.page('TikTokShopSettings-Show')).filter(([, person]) => person === by);
        expect(acts).to.deep.equal([
            ['just now', by, 'Asked for an import', '1 2'],
            ['just now', by, 'Asked for an import', '2026-11-23T00:00:00.000Z 2026-11-25T00:00:00.000Z']
        ]);
    });

    it('how a shop is doing, by facts, by what failed, and by calls', async () => {
        const refused = shop.bought({ items: ONE });
        refused.currency = 'JPY';
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        await shop.sfcc.clock.advance(7 * MINUTE);
        const page = visit.page('TikTokShopShops-Show');
        expect(Object.fromEntries(factsOfPage(page))).to.include({
            State: 'Connected',
            'How orders arrive': 'The cartridge',
            'Authorization expires': '2027-11-23 05:00',
            'Token expires': 'in 6 d 21 h',
            'Orders last read': '7 min ago',
            'Behind by': '7 min',
            "On TikTok's hold": '0',
            'Due to be imported': '0'
        });
        const [failed, calls] = rowsOfPage(page);
        expect([failed![0], failed![2]]).to.deep.equal([refused.id, 'Retry the import of ' + refused.id]);
        expect(failed![1]).to.match(/Remove the cause, then retry\. \(currency_not_allowed\)$/);
        expect(calls![0]).to.equal('2026-11-23');
        const heads = [...page.matchAll(/<th scope="col">([^<]*)<\/th>/g)].map(([, head]) => head);
        expect(heads.slice(-7)).to.deep.equal([
            'Day',
            'Orders',
            'Shipments',
            'Cancellations',
            'Returns',
            'Other',
            'All'
        ]);
    });

    const taxations: Array<[string, string, string]> = [
        ['DE', 'net', 'Give the shop to a site with the taxation policy Gross.'],
        ['US', 'gross', 'Give the shop to a site with the taxation policy Net.']
    ];
    taxations.forEach(([region, taxation, told]) => {
        it(`what is wrong where a site with ${taxation} prices has the orders of ${region}`, () => {
            shop.sfcc.close();
            shop = new ImportShop(region, undefined, false);
            fitSite(shop, {});
            Object.assign(shop.sfcc.instance.site('RefArch'), { taxation });
            const page = new Visit(shop.sfcc).page('TikTokShopShops-Show');
            expect(page).to.contain(told).and.not.contain('tts-warn');
        });
    });

    it('nothing of a shop that has done nothing', () => {
        shop.sfcc.close();
        shop = new ImportShop('US', undefined, false);
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        const page = new Visit(shop.sfcc).page('TikTokShopShops-Show');
        expect(Object.fromEntries(factsOfPage(page))).to.include({
            'How orders arrive': "TikTok's connector",
            'Orders last read': '–',
            'Behind by': "TikTok's changed orders have not been read yet.",
            'Calls to TikTok today': '0 of 10,000'
        });
        expect(rowsOfPage(page)).to.deep.equal([]);
    });
});
