import { expect } from 'chai';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { actOnOrder } from '#sandbox/control/orderPage';
import { Visit } from '#helpers/business-manager/visit';
import { DAY, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const NO = 'TTS-' + ID;
const A = '701643632930';

describe('Business Manager: which orders of the overview need a person', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop('GB');
        shop.sfcc.withoutOms();
        shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        await shop.paidOrder(ID, { [A]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    /** Each with number, reason, what to do, and the deadline as ISO 8601 UTC. */
    function rows(): string[][] {
        const page = new Visit(shop.sfcc).page('TikTokShopOverview-Show').replace(/\s+/g, ' ');
        const table = page.split('id="tts-attention"')[1]!.split('</section>')[0]!;
        return [...table.matchAll(/<th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].map(([, number, cells]) => {
            const [why = '', todo = '', due = ''] = cells!.split('</td>');
            const plain = [number!, why, todo].map((cell) =>
                cell
                    .replace(/<[^>]*>/g, ' ')
                    .replace(/\s+/g, ' ')
                    .trim()
            );
            return [...plain, /datetime="([^"]*)"/.exec(due)?.[1] || ''];
        });
    }

    function ask(): void {
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
    }

    it('one whose buyer wants to cancel, with the deadline that TikTok names', () => {
        ask();
        expect(rows()).to.deep.equal([
            [
                NO,
                'The buyer wants to cancel',
                'Accept or refuse before the deadline. Otherwise TikTok accepts.',
                '2026-11-25T12:00:00.000Z'
            ]
        ]);
    });

    it('one whose buyer wants to cancel, without a deadline where TikTok names none', () => {
        alterAnswers(shop.sfcc, '/cancellations/search', (data) =>
            (data.cancellations as Json[]).forEach((one) => delete one.seller_next_action_response)
        );
        ask();
        expect(rows().map(([number, why, , due]) => [number, why, due])).to.deep.equal([
            [NO, 'The buyer wants to cancel', '']
        ]);
    });

    it('one that another party has to answer, and says where', () => {
        ask();
        shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        expect(rows()[0]![2]).to.contain('Answer in Seller Center or in the OMS');
    });

    it('one that is late, first and once', async () => {
        shop.run();
        await shop.sfcc.clock.advance(5 * DAY);
        ask();
        expect(rows().map(([number, why, , due]) => [number, why, due])).to.deep.equal([
            [NO, 'Shipping deadline missed', '2026-11-26T10:00:00.000Z']
        ]);
    });

    it('one about which a call was given up, with its error and code', () => {
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'Pigeon', trackingNumber: '1Z1' }] });
        shop.run();
        const [row] = rows();
        expect(row!.slice(0, 2).join(' ')).to.match(
            new RegExp(`^${NO} TikTok does not know of the shipment.*no carrier.*Pigeon.*\\(unknown_carrier\\)$`)
        );
    });

    it('none once TikTok has closed the request of its buyer', async () => {
        ask();
        await closeRequest();
        expect(rows()).to.deep.equal([]);
    });

    it('one with an alert: the latest that is open, and what was noted since', async () => {
        actOnOrder(shop.sfcc.instance, NO, 'complete');
        ask();
        await closeRequest();
        expect(rows()[0]![1]).to.match(
            /^Alert Completed in B2C Commerce, .* page of the order\. The buyer.*s request to cancel: closed\.$/
        );
    });

    async function closeRequest(): Promise<void> {
        shop.simulate(`orders/${ID}/reject-cancel`);
        await shop.sfcc.clock.advance(11 * MINUTE);
        shop.run();
    }

    /** A part of the overview by its heading, in one line. */
    function part(name: string): string {
        const page = new Visit(shop.sfcc).page('TikTokShopOverview-Show').replace(/\s+/g, ' ');
        return page.split(`id="tts-${name}"`)[1]!.split('</section>')[0]!;
    }

    it('in numbers that lead to their lists', () => {
        ask();
        const tiles = [
            ...part('attention').matchAll(
                /tts-tile[^>]*><a href="[^"]*\?(\w+=[\w-]+)"><strong>(\d+)<\/strong> ([^<]*)</g
            )
        ];
        expect(tiles.map(([, address, count, label]) => `${address} ${count} ${label}`)).to.deep.equal([
            'filter=late 0 past their shipping deadline',
            'filter=request-open 1 buyer waits for an answer',
            'state=dead 0 given up: TikTok or the OMS does not know',
            'filter=held 0 held',
            'filter=attention 1 alert not handled yet'
        ]);
    });

    it('next, soonest deadline first', async () => {
        ask();
        await shop.sfcc.clock.advance(DAY);
        shop.run();
        const deadlines = [...part('deadlines').matchAll(/datetime="([^"]*)".*?<td>([^<]*)<\/td>.*?>(TTS-\d+)</g)];
        expect(deadlines.map(([, due, what, number]) => [due, what, number])).to.deep.equal([
            ['2026-11-25T12:00:00.000Z', 'Answer the buyer', NO],
            ['2026-11-26T10:00:00.000Z', 'Ship', NO]
        ]);
        expect(part('deadlines')).to.contain('To ship in the next 48 hours: 1');
    });

    it('because TikTok measures it: with the limit, how many it is of, and how bad that is', async () => {
        shop.run();
        expect(part('measures')).to.contain('tts-badge-good">Within the limit').and.not.contain('tts-badge-bad');
        await shop.sfcc.clock.advance(5 * DAY);
        shop.run();
        const table = part('measures');
        ['at most 4%', 'at most 2.5%', 'at least 95%'].forEach((limit) =>
            expect(table).to.contain(`<td>${limit}</td>`)
        );
        expect(table).to.match(
            /Dispatched late<\/th>.*?100%<\/strong> <span class="tts-badge tts-badge-bad">.*?1 of 1 late/
        );
        expect(table).to.contain(`filter=measured-late&amp;shop=${shop.tiktok.app.shopId}`).and.contain('Example Shop');
    });
});
