import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { Visit } from '#helpers/business-manager/visit';
import { ImportShop } from '#helpers/tiktok/importShop';
import { DAY, HOUR, MINUTE } from '#helpers/durations';
import { ROOT } from '#sandbox/start/wiring';

const ONE = [{ productId: '701643632930', quantity: 1, price: '25.00' }];
const SHIP = /^\/fulfillment\/202309\/orders\/([^/]+)\/packages$/;

/** The chapter of docs/migrate.md: its steps, and the paragraph after them. */
function chapter(): { steps: string[]; back: string } {
    const page = fs.readFileSync(path.join(ROOT, 'docs/migrate.md'), 'utf8');
    const [, rest = ''] = page.split('## How do I change to direct mode?\n');
    const [text = ''] = rest.split('\n## ');
    const inOneLine = (part: string): string => part.replace(/\s+/g, ' ');
    return {
        steps: [...text.matchAll(/^\d\. ([^]*?)(?=\n\d\. |\n\n)/gm)].map(([, step]) => inOneLine(step!)),
        back: inOneLine(/^To go back[^]*/m.exec(text)![0])
    };
}

describe('From TikTok\u2019s connector to direct mode and back, as docs/migrate.md says', () => {
    let shop: ImportShop;
    let visit: Visit;

    beforeEach(() => {
        shop = new ImportShop('US', undefined, false);
        visit = new Visit(shop.sfcc);
        shop.sfcc.prefer({ tiktokShopMode: 'connector', tiktokShopReporter: 'feed' });
    });

    afterEach(() => shop.sfcc.close());

    function later(time: number): Promise<unknown> {
        return shop.sfcc.clock.advance(time);
    }

    /** Saves the mode on Connection; the page that follows. */
    function choose(mode: string): string {
        const form = { shop: shop.tiktok.app.shopId, site: 'RefArch', reporter: '', mode };
        const { status, headers } = visit.submit('TikTokShopConnection-SaveShop', form);
        expect(status).to.equal(302);
        const { searchParams } = new URL(headers.location as string, 'https://localhost');
        return visit.page('TikTokShopConnection-Show', Object.fromEntries(searchParams));
    }

    function shopsPage(): string {
        return visit.page('TikTokShopShops-Show').replace(/\s+/g, ' ');
    }

    function ship(order: TikTokOrder): void {
        const packages = [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z' + order.id }];
        shop.tell(order.id, { status: 'Shipped', packages });
    }

    /** Ids of orders that the cartridge has reported as shipped, in their sequence. */
    function reported(): string[] {
        const { calls } = shop.tiktok.calls.summary('');
        return calls
            .filter(({ method, path: of, code }) => method === 'POST' && code === 0 && SHIP.test(of))
            .map(({ path: of }) => SHIP.exec(of)![1]!);
    }

    /** The connector has told TikTok what a file of the feed says. */
    function readFeed(order: TikTokOrder): void {
        shop.simulate(`orders/${order.id}/ship`, { carrier: shop.carrier, trackingNumber: '1Z' + order.id });
    }

    it('each order comes once and ships once, and TikTok is told each number once', async () => {
        const { steps, back } = chapter();
        const [connected, polled, tried, changed, scheduled, ...more] = steps;
        expect(more).to.deep.equal([]);
        const toldByFeed = shop.newOrder({ items: ONE });
        const due = shop.newOrder({ items: ONE });
        const open = shop.newOrder({ items: ONE });
        await later(HOUR + MINUTE);
        ship(toldByFeed);
        shop.sfcc.job('TikTokShop-OrderFeed');
        readFeed(toldByFeed);
        ship(due);

        expect(connected).to.contain('`cartridge` or `oms`').and.contain('nothing that the feed has told');
        shop.sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        expect(shop.sfcc.job('TikTokShop-OrderFeed').exit_status!.message).to.contain('Nothing was due');

        expect(polled).to.contain('`TikTokShop-ProcessTasks`').and.contain('*Shops* then shows');
        expect(shopsPage()).to.contain('have not been read yet');
        expect(shop.run()).to.include({ status: 'ok' });
        expect(shopsPage()).to.contain('<dt>Behind by</dt> <dd>0 min</dd>');
        expect(reported()).to.deep.equal([due.id]);
        const missed = shop.bought({ items: ONE });
        await later(2 * HOUR);
        shop.run();

        expect(tried).to.contain('`DryRun` = `true` and `From` = a week ago');
        const dry = shop.import({ DryRun: 'true', From: '2026-11-16T12:00:00Z' })!;
        expect(dry.message).to.match(/^1 order to create, 3 that were here already/);
        expect(shop.numbers()).to.have.length(3);

        const held = shop.bought({ items: ONE });
        await later(20 * MINUTE);
        expect(changed).to.contain('Disable the connector').and.contain('within a day');
        shop.tiktok.connector.enabled = false;
        expect(choose('direct')).to.contain('run TikTokShop-ImportOrders, and enable its schedule');

        expect(scheduled)
            .to.contain('Run `TikTokShop-ImportOrders`')
            .and.contain('*Shops* reminds you until it has run');
        await later(HOUR);
        expect(shopsPage()).to.contain('TikTokShop-ImportOrders has not read the orders of this shop');
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shopsPage()).not.to.contain('has not read the orders');
        ship(missed);
        ship(held);
        shop.run();
        await later(DAY - HOUR);
        expect(scheduled).to.contain('`From` = the day before the change');
        expect(shop.import({ From: '2026-11-22T12:00:00Z' })).to.include({ status: 'ok' });
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.have.members([toldByFeed, due, open, missed, held].map(({ id }) => 'TTS-' + id));

        const failed = shop.bought({ items: ONE });
        const seen = shop.bought({ items: ONE });
        await later(HOUR + MINUTE);
        shop.sfcc.hosts['https://localhost'] = () => ({ status: 503, headers: {}, body: 'busy' });
        shop.import();
        delete shop.sfcc.hosts['https://localhost'];
        const brought = shop.bought({ items: ONE });
        await later(MINUTE);
        shop.import();

        expect(back).to.contain('enable the connector').and.contain('Leave the schedule');
        expect(choose('connector'))
            .to.contain('enable it at TikTok')
            .and.contain('for a day, and until Shops names nothing');
        expect(shopsPage()).to.contain('1 order waits for the end of TikTok');
        const unseen = shop.bought({ items: ONE });
        await later(HOUR + MINUTE);
        [brought, unseen, seen].forEach((order) => shop.sfcc.create(externalOrderBody(order)));
        shop.import();
        expect(shopsPage()).not.to.contain('waits for the end');
        ship(open);
        ship(failed);
        shop.run();

        const all = [toldByFeed, due, open, missed, held, failed, seen, brought, unseen];
        expect(shop.numbers()).to.have.members(all.map(({ id }) => 'TTS-' + id));
        expect(reported()).to.have.members([due, missed, held, open, failed].map(({ id }) => id));
        expect(all.filter(({ externalReferences }) => externalReferences.length > 1)).to.deep.equal([]);
        expect([missed, held, failed].map((order) => order.externalReferences.length)).to.deep.equal([1, 1, 1]);
        await later(HOUR);
        expect(shop.sfcc.job('TikTokShop-Reconcile').exit_status!.message).to.contain('0 new differences');
    }).timeout(20000);
});
