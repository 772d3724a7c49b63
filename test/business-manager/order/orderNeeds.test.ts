import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { edit } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';
import { Visit } from '#helpers/business-manager/visit';

const ID = '577000000000000001';
const NO = 'TTS-' + ID;
const A = '701643632930';

describe('Business Manager: what the page of an order tells apart', () => {
    let shop: DirectShop;
    let visit: Visit;

    async function start(region = 'GB'): Promise<void> {
        shop = new DirectShop(region);
        shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        visit = new Visit(shop.sfcc);
        await shop.paidOrder(ID, { [A]: 2 });
    }

    afterEach(() => shop.sfcc.close());

    /** A part of the page by its heading, in one line. */
    function part(name: string): string {
        const page = visit.page('TikTokShopOrder-Show', { no: NO }).replace(/\s+/g, ' ');
        return (page.split(`<h2 id="tts-${name}"`)[1] || '').split('</section>')[0] as string;
    }

    function ask(): void {
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
    }

    function ship(carrier = shop.carrier): void {
        const packages = [{ packageNo: '1', carrier, trackingNumber: '1Z1' }];
        shop.tell(ID, { status: 'Shipped', packages });
    }

    it('nothing of a hold once the order is cancelled: neither its page nor the list', async () => {
        await start();
        const held = '577000000000000002';
        const why = (): string[] => {
            const pages = [
                visit.page('TikTokShopOrder-Show', { no: 'TTS-' + held }),
                visit.page('TikTokShopOrders-Show')
            ];
            return pages.flatMap((page) => page.match(/Held: unknown product/g) || []);
        };
        await shop.paidOrder(held, { 'no-such-product': 1 });
        expect(why()).not.to.deep.equal([]);
        shop.tell(held, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        expect(why()).to.deep.equal([]);
    });

    it("a buyer's request: the reason, the deadline, and both answers", async () => {
        await start();
        ask();
        expect(part('actions'))
            .to.contain('<p>Buyer changed their mind</p>')
            .and.match(/<time [^>]*datetime="2026-11-25T12:00:00/)
            .and.contain('Accept or refuse before the deadline.')
            .and.match(/tts-primary" href="[^"]*act=accept/)
            .and.match(/tts-button " href="[^"]*act=refuse/);
    });

    it('a request that another party answers: where to do so', async () => {
        await start();
        ask();
        shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        expect(part('actions'))
            .to.contain('answer in Seller Center or in the OMS')
            .and.not.contain('Accept or refuse before');
    });

    it('a request that only a shipment refuses, while the order is held: the release comes first', async () => {
        await start('US');
        shop.sfcc.change(() => {
            edit<Json>('Order', 'RefArch/' + NO).custom.tiktokHoldReason = 'totals_differ';
            edit<Json>('Order', 'RefArch/' + NO).confirmationStatus = 0;
        });
        ask();
        expect(part('actions')).to.contain('The order cannot ship yet: release it first');
    });

    it('tasks: one that was given up, one that waits with its next attempt, one that is done', async () => {
        await start();
        ship('Pigeon');
        shop.run();
        expect(part('tasks')).to.match(/<td><span class="tts-bad">Given up<\/span><\/td> <td>1<\/td> <td> ?&ndash;/);
        expect(part('actions'))
            .to.contain('Open the task')
            .and.match(/act=retry/);
        ship();
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/orders' });
        shop.run();
        expect(part('tasks')).to.match(/<td>Waiting<\/td> <td>1<\/td> <td> ?<time/);
        expect(part('actions')).not.to.contain('Open the task');
        shop.tiktok.faults.configure({ rate: 0, kinds: [] });
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(part('tasks')).to.match(/<td>Done<\/td> <td>1<\/td> <td> ?&ndash;/);
    });

    it('history: what was applied, and what was rejected', async () => {
        await start();
        ship();
        shop.sfcc.events({ eventId: 'late', externalOrderId: ID, status: 'CANCELLED' });
        expect(part('history'))
            .to.contain('<span class="tts-bad">rejected</span>')
            .and.contain('<td>applied <')
            .and.not.contain('<span class="tts-bad">applied');
    });

    it('who cancelled it, on both sides', async () => {
        await start();
        expect(part('sides')).to.contain('<td>Not cancelled</td>');
        shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        expect(part('sides')).to.match(/Cancelled by<\/th> ?<td>OMS<\/td>/);
        expect(part('actions')).to.contain('There is nothing to do for this order now.');
    });

    it('what it can be corrected to: each package with carrier and number', async () => {
        await start();
        expect(part('actions')).not.to.contain('tts-correct-');
        ship();
        expect(part('actions'))
            .to.contain('id="tts-correct-0"')
            .and.contain('name="packageNo" value="1"')
            .and.contain(`name="carrier" required="required" maxlength="256" value="${shop.carrier}"`)
            .and.contain('name="trackingNumber" required="required" maxlength="256" value="1Z1"');
    });

    it('what can be shipped and cancelled: each product by its name', async () => {
        await start();
        const [, ships = '', cancels = ''] = part('actions').split(/id="tts-(?:ship|cancel)"/);
        [ships, cancels].forEach((form) =>
            expect(form).to.contain('Units of Charcoal Single Pleat Wool Suit').and.contain('max="2"')
        );
    });
});
