import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import { ROOT } from '#sandbox/start/wiring';

const ONE = [{ productId: '701643632930', quantity: 1, price: '25.00' }];

/** The steps of the chapter, as docs/migrate.md has them. */
function steps(): string[] {
    const page = fs.readFileSync(path.join(ROOT, 'docs/migrate.md'), 'utf8');
    const [, chapter = ''] = page.split('## How do I change to direct mode?\n');
    const [text = ''] = chapter.split('\n## ');
    return [...text.matchAll(/^\d\. ([^]*?)(?=\n\d\. |\n\n)/gm)].map(([, step]) => step!.replace(/\s+/g, ' '));
}

describe('From TikTok\u2019s connector to direct mode, as docs/migrate.md says', () => {
    it('each order comes once, from the connector or the import, and TikTok is told each number', async () => {
        const [connected, polled, tried, changed, scheduled, ...more] = steps();
        expect(more).to.deep.equal([]);
        const shop = new ImportShop('US', undefined, false);
        const { sfcc } = shop;
        const visit = new Visit(sfcc);
        try {
            sfcc.prefer({ tiktokShopMode: 'connector', tiktokShopReporter: 'feed' });
            const brought = shop.newOrder({ items: ONE });
            sfcc.job('TikTokShop-OrderFeed');

            expect(connected).to.contain('`cartridge` or `oms`').and.contain('nothing left to write');
            await sfcc.clock.advance(MINUTE);
            expect(sfcc.job('TikTokShop-OrderFeed').exit_status!.message).to.contain('Nothing was due');
            sfcc.prefer({ tiktokShopReporter: 'cartridge' });

            expect(polled).to.contain('`TikTokShop-ProcessTasks` run once');
            expect(shop.run()).to.include({ status: 'ok' });
            const missed = shop.bought({ items: ONE });
            await sfcc.clock.advance(2 * HOUR);
            shop.run();

            expect(tried).to.contain('`DryRun` = `true` and `From` = a week ago');
            const dry = shop.import({ DryRun: 'true', From: '2026-11-16T12:00:00Z' })!;
            expect(dry.message).to.match(/^1 order to create, 1 that was here already/);
            expect(shop.numbers()).to.deep.equal(['TTS-' + brought.id]);

            expect(changed).to.contain('Disable the connector').and.contain('within a day');
            shop.tiktok.connector.enabled = false;
            const held = shop.bought({ items: ONE });
            const form = { shop: shop.tiktok.app.shopId, site: 'RefArch', reporter: '', mode: 'direct' };
            expect(visit.submit('TikTokShopConnection-SaveShop', form).status).to.equal(302);

            expect(scheduled).to.contain('Enable the schedule of `TikTokShop-ImportOrders`');
            expect(shop.import()).to.include({ status: 'ok' });
            await sfcc.clock.advance(HOUR + MINUTE);
            expect(shop.import()).to.include({ status: 'ok' });
            expect(scheduled).to.contain('`From` = the day before the change');
            expect(shop.import({ From: '2026-11-22T12:00:00Z' })).to.include({ status: 'ok' });
            const all = [brought, missed, held];
            expect(shop.numbers()).to.have.members(all.map(({ id }) => 'TTS-' + id));
            expect([missed, held].map((order) => order.externalReferences.length)).to.deep.equal([1, 1]);

            // To go back.
            visit.submit('TikTokShopConnection-SaveShop', { ...form, mode: 'connector' });
            const waiting = shop.bought({ items: ONE });
            await sfcc.clock.advance(HOUR + MINUTE);
            shop.import();
            shop.run();
            expect(shop.numbers()).not.to.include('TTS-' + waiting.id);
            expect(shop.numbers()).to.have.length(3);
        } finally {
            sfcc.close();
        }
    });
});
