import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];

describe('After an outage', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.withoutOms();
        sfcc.prefer({ tiktokShopBusinessId: '7100000000000000000' });
    });

    afterEach(() => sfcc.close());

    it('the feed is sent again since a time: what has changed since, and nothing else', async () => {
        create(IDS[0]!);
        await sfcc.clock.advance(2 * HOUR);
        const since = new Date(sfcc.clock.now()).toISOString();
        create(IDS[1]!);
        create(IDS[2]!);
        await sfcc.clock.advance(HOUR);
        expect(feed()).to.have.length(1);
        await sfcc.clock.advance(HOUR);
        expect(feed(), 'nothing is due').to.have.length(1);
        // The first order's last change is the mark of its export; only then the outage begins.
        const all = await resend(since);
        expect(all).to.contain(IDS[1]).and.contain(IDS[2]);
    });

    it('an order whose ledger entry was retired is sent again as well', async () => {
        create(IDS[0]!);
        sfcc.events({ eventId: 'c', orderNo: 'TTS-' + IDS[0], status: 'CANCELLED', cancel: { reason: 'x' } });
        feed();
        sfcc.job('TikTokShop-ProcessTasks');
        await sfcc.clock.advance(60 * 24 * HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.deep.equal([]);
        expect(await resend('2026-11-01T00:00:00Z')).to.contain(IDS[0]);
    });

    it('orders that never arrived are found, with the code of a refusal, and by their numbers alone', () => {
        create(IDS[0]!);
        sfcc.create({ ...externalOrder({ c_externalOrderId: IDS[1] }), currency: 'XXX' });
        const csv = `Order ID,Status\n${IDS.join(',To ship\n')},To ship\n"${IDS[2]}",Shipped\nPhone 4135550123`;
        const page = new Visit(sfcc).submit('TikTokShopCompare-Compare', { ids: csv }).body;
        expect(page).to.contain('Compared: 3.').and.not.contain(IDS[0]);
        expect(page).to.match(new RegExp(`${IDS[1]}</th><td>[a-z_]+<`));
        expect(page).to.contain(`${IDS[2]}</th><td><`);
    });

    it('all are here', () => {
        create(IDS[0]!);
        const page = new Visit(sfcc).submit('TikTokShopCompare-Compare', { ids: IDS[0]! }).body;
        expect(page).to.contain('All of them are here');
    });

    function create(id: string): void {
        expect(sfcc.create(externalOrder({ c_externalOrderId: id })).status).to.equal(200);
    }

    function feed(): string[] {
        sfcc.job('TikTokShop-OrderFeed');
        return Object.values(sfcc.feedFiles());
    }

    /** What the file after it says. */
    async function resend(since: string): Promise<string> {
        const before = feed();
        await sfcc.clock.advance(HOUR);
        const done = sfcc.job('TikTokShop-ResendFeed', { Since: since }).exit_status as Json;
        expect(done, done.message as string).to.include({ status: 'ok' });
        return feed()
            .filter((text) => !before.includes(text))
            .join('');
    }
});
