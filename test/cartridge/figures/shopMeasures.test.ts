import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { TestInstance } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { DAY, HOUR } from '#helpers/durations';

const PRODUCT = '701643632930';

/** The percents, counts and states of a measure, for 7 and 30 days, as the overview shows them. */
interface Shown {
    percents: string[];
    of: string[];
    states: string[];
}

describe('What TikTok measures a shop by', () => {
    let shop: DirectShop;
    let sfcc: TestInstance;

    beforeEach(() => {
        shop = new DirectShop('US');
        sfcc = shop.sfcc;
    });

    afterEach(() => sfcc.close());

    it('counts an order that waits past its deadline as late at once, and one that left in time as in time', async () => {
        await placed('1', '2');
        ship('1');
        shop.run();
        expect(shown('Dispatched late')).to.deep.include({ of: ['0 of 1 late', '0 of 1 late'] });
        await sfcc.clock.advance(3 * DAY);
        shop.run();
        expect(shown('Dispatched late')).to.deep.equal({
            percents: ['50%', '50%'],
            of: ['1 of 2 late', '1 of 2 late'],
            states: ['Outside the limit', 'Outside the limit']
        });
        ship('2');
        shop.run();
        expect(shown('Dispatched late').of[0], 'shipped after its deadline').to.equal('1 of 2 late');
        expect(listed('measured-late')).to.deep.equal(['TTS-2']);
    });

    it('counts what the seller cancels, and what TikTok cancels because nothing left in time', async () => {
        await placed('1', '2', '3', '4');
        shop.tell('1', { status: 'CANCELLED', occurredAt: now() });
        cancelOnTikTok('2', 'BUYER');
        await sfcc.clock.advance(3 * DAY);
        shop.run();
        cancelOnTikTok('3', 'SYSTEM');
        shop.run();
        expect(shown("Cancelled by the seller's fault").of).to.deep.equal(['2 of 4 cancelled', '2 of 4 cancelled']);
        expect(listed('measured-cancelled').sort()).to.deep.equal(['TTS-1', 'TTS-3']);
    });

    it('counts packages without a tracking number, and those whose number TikTok refuses, until it is corrected', async () => {
        await placed('1', '2', '3');
        ship('1');
        shop.tell('2', { status: 'Shipped', occurredAt: now() });
        ship('3', 'Moonlight Express');
        shop.run();
        expect(shown('Valid tracking')).to.deep.equal({
            percents: ['33.33%', '33.33%'],
            of: ['2 of 3 packages without', '2 of 3 packages without'],
            states: ['Outside the limit', 'Outside the limit']
        });
        expect(listed('measured-untracked').sort()).to.deep.equal(['TTS-2', 'TTS-3']);
    });

    it('does not count samples, nor orders that TikTok ships itself', async () => {
        await shop.connectorOrder({
            id: '1',
            sample: true,
            items: [{ productId: PRODUCT, quantity: 1, price: '10.00' }]
        });
        shop.run();
        await sfcc.clock.advance(5 * DAY);
        shop.run();
        expect(overview()).to.contain('No orders were counted in the last 30 days');
    });

    it('forgets orders of more than 30 days ago', async () => {
        await placed('1');
        await sfcc.clock.advance(3 * DAY);
        shop.run();
        await sfcc.clock.advance(5 * DAY);
        shop.run();
        expect(shown('Dispatched late')).to.deep.include({ percents: ['', '100%'] });
        await sfcc.clock.advance(25 * DAY);
        shop.run();
        expect(overview()).to.contain('No orders were counted in the last 30 days');
        expect(listed('measured-late')).to.deep.equal([]);
    });

    it('mails operations before the limit is exceeded, and again when it is', async () => {
        sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
        const ids = Array.from({ length: 32 }, (_, index) => String(index + 1));
        await placed(...ids);
        ids.slice(1).forEach((id) => ship(id));
        shop.run();
        await sfcc.clock.advance(3 * DAY);
        shop.run();
        await sfcc.clock.advance(2 * HOUR);
        shop.run();
        expect(mails()).to.contain(
            '3.13% of the orders of the last 30 days were dispatched late or are overdue. TikTok allows 4%'
        );
        await placed('40');
        await sfcc.clock.advance(3 * DAY);
        shop.run();
        await sfcc.clock.advance(2 * HOUR);
        shop.run();
        expect(mails()).to.contain('more than the 4% that TikTok allows');
        const told = mails();
        await sfcc.clock.advance(DAY);
        shop.run();
        expect(mails(), 'not again the next day').to.equal(told);
    });

    async function placed(...ids: string[]): Promise<void> {
        ids.forEach((id) => shop.placeOrder(id, { [PRODUCT]: 1 }));
        await sfcc.clock.advance(2 * HOUR);
        shop.run();
    }

    function ship(id: string, carrier = 'UPS'): void {
        const parcel = { packageNo: '1', carrier, trackingNumber: '1Z999AA1' + id.padStart(10, '0') };
        shop.tell(id, { status: 'Shipped', occurredAt: now(), packages: [parcel] });
    }

    function cancelOnTikTok(id: string, by: 'BUYER' | 'SYSTEM'): void {
        shop.tiktok.orders.cancel(shop.tiktok.orders.byId.get(id)!, by, 'reason');
        shop.receive(1, { order_id: id, order_status: 'CANCEL', update_time: 1 });
    }

    function now(): string {
        return new Date(sfcc.clock.now()).toISOString();
    }

    function mails(): string {
        return mailQueueOf(sfcc.instance)
            .sent.map((mail) => mail.content)
            .join('\n');
    }

    function overview(): string {
        return new Visit(sfcc).page('TikTokShopOverview-Show');
    }

    function shown(measure: string): Shown {
        const row = new RegExp(`<th scope="row">${measure.replace("'", "(?:'|&#39;)")}</th>([\\s\\S]*?)</tr>`).exec(
            overview()
        );
        const text = row ? (row[1] as string) : '';
        const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] as string);
        return {
            percents: all(/<strong>([^<]*)<\/strong>/g),
            of: all(/tts-quiet">([^<]*)</g),
            states: all(/tts-badge-\w+">([^<]*)</g)
        };
    }

    /** Numbers of the orders in a list, reached as the overview links to it. */
    function listed(filter: string): string[] {
        const href = new RegExp(`href="[^"]*?TikTokShopOrders-Show\\?(filter=${filter}&amp;shop=\\d+)"`).exec(
            overview()
        );
        const query = href ? (href[1] as string).replace('&amp;', '&') : `filter=${filter}`;
        const page = new Visit(sfcc).page('TikTokShopOrders-Show', Object.fromEntries(new URLSearchParams(query)));
        return [...page.matchAll(/<th scope="row"><a href="[^"]*">([^<]*)</g)].map((match) => match[1] as string);
    }
});
