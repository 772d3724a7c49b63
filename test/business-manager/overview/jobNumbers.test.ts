import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { Visit } from '#helpers/business-manager/visit';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';

describe('Business Manager: the numbers of a job', () => {
    let shop: DirectShop;
    let visit: Visit;

    beforeEach(async () => {
        shop = new DirectShop();
        shop.sfcc.withoutOms();
        visit = new Visit(shop.sfcc);
        await shop.paidOrder(ID, { [A]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    /** The page that a number of the overview leads to. */
    function listOf(number: string): string {
        const page = visit.page('TikTokShopOverview-Show');
        const href = new RegExp(`<a href="([^"]*)">${number}</a>`).exec(page)?.[1]?.replace(/&amp;/g, '&');
        const { pathname, searchParams } = new URL(href!, 'https://localhost');
        return visit.page(pathname.split('/').pop()!, Object.fromEntries(searchParams));
    }

    function ship(carrier: string): void {
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier, trackingNumber: '1Z1' }] });
    }

    it('lead to the webhooks, reports and answers that the run has finished', () => {
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(listOf('1 webhook handled')).to.contain('Tasks: 1').and.contain('id=webhook-');
        expect(listOf('1 cancellation request closed')).to.contain('id=cancellation-').and.not.contain('id=webhook-');
    });

    it('lead to the report that the run has made, or given up', () => {
        ship('Pigeon');
        shop.run();
        expect(listOf('1 given up')).to.contain(`id=report-${ID}`);
        ship('UPS');
        shop.run();
        expect(listOf('1 reported to TikTok')).to.contain(`id=report-${ID}`);
    });

    it('lead to the calls that the next run repeats', async () => {
        ship('UPS');
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/orders' });
        shop.run();
        expect(listOf('1 to try again')).to.contain(`id=report-${ID}`);
        shop.tiktok.faults.configure({ rate: 0, kinds: [] });
        await shop.sfcc.clock.advance(MINUTE);
        shop.run();
        expect(visit.page('TikTokShopOverview-Show')).not.to.contain('1 to try again');
    });

    it('are followed by the reason where the run has failed', () => {
        ship('Pigeon');
        shop.run();
        expect(visit.page('TikTokShopOverview-Show')).to.match(
            /TikTokShop-ProcessTasks<\/th>\s*<td><span class="tts-state tts-state-failed">(?:(?!<\/tr>)[^])*<details><summary>[^<]*<\/summary>[^<]*1 given up/
        );
    });
});
