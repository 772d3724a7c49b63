import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { Visit } from '#helpers/business-manager/visit';
import { DAY, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const NO = 'TTS-' + ID;
const A = '701643632930';

describe('Business Manager: why an order of the list needs a person', () => {
    let shop: DirectShop;
    let visit: Visit;

    beforeEach(async () => {
        shop = new DirectShop('GB');
        shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        visit = new Visit(shop.sfcc);
        await shop.paidOrder(ID, { [A]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    /** The badges of the order in the list: tone and words, with what follows. */
    async function badges(): Promise<string[]> {
        await shop.sfcc.clock.advance(10 * MINUTE);
        const page = visit.page('TikTokShopOrders-Show').replace(/\s+/g, ' ');
        const cell = /<td class="tts-more">(.*?)<\/td>/.exec(page)![1]!;
        return [...cell.matchAll(/tts-badge-(\w+)">([^<]*)<\/span>([^<]*)/g)].map(([, tone, text, more]) =>
            `${tone} ${text}${more}`.trim()
        );
    }

    /** The columns of the order in the file, from the status on. */
    function exported(): string {
        const rows = visit.get('TikTokShopOrders-Export', {}).body.replace('\uFEFF', '').split('\r\n');
        return rows[1]!.split(',').slice(3, 6).join(' | ');
    }

    function ship(carrier = shop.carrier): void {
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier, trackingNumber: '1Z1' }] });
    }

    it('nothing does', async () => {
        shop.run();
        expect(await badges()).to.deep.equal([]);
        expect(exported()).to.equal('New | 2026-11-26 05:00 | ');
    });

    it('its deadline has passed', async () => {
        shop.run();
        await shop.sfcc.clock.advance(5 * DAY);
        expect(await badges()).to.deep.equal(['bad Shipping deadline missed']);
        expect(exported()).to.equal('New | 2026-11-26 05:00 | Shipping deadline missed');
    });

    it('its buyer wants to cancel, and operations were told so', async () => {
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
        expect(await badges()).to.deep.equal([
            'warn The buyer wants to cancel',
            'warn Alert The buyer wants to cancel. Accept or refuse the request.'
        ]);
        expect(exported()).to.contain(
            'The buyer wants to cancel; Alert: The buyer wants to cancel. Accept or refuse the request.'
        );
    });

    it('a call about it was given up, until it is tried again', async () => {
        ship('Pigeon');
        shop.run();
        expect(await badges()).to.deep.equal(['bad A call was given up']);
        expect(exported()).to.contain('A call was given up');
        ship();
        visit.submit('TikTokShopOrder-Act', { no: NO, act: 'retry', eventId: 'form' });
        shop.run();
        expect(await badges()).to.deep.equal([]);
    });

    it('TikTok has cancelled it after it had shipped', async () => {
        ship();
        shop.sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        const [alert, tag] = await badges();
        expect(alert).to.match(/^warn Alert TikTok cancelled the order after units had shipped/);
        expect(tag).to.equal('over Cancelled after shipping');
    });
});
