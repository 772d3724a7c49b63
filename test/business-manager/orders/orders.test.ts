import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { MINUTE } from '#helpers/durations';

const SCRIPT = '<script>alert(1)</script>';

describe('Business Manager: list of orders', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    /** An order; its number. */
    function create(id: string, changes: Json = {}): string {
        const body = externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line('701643632930')],
            payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 },
            ...changes
        });
        return sfcc.create(body).json.orderNo as string;
    }

    /** What the OMS says of an order. */
    function tell(id: string, status: string, more: Json = {}): void {
        sfcc.events({ eventId: `${id}-${status}`, externalOrderId: id, status, ...more });
    }

    function ship(id: string, trackingNumber: string): void {
        tell(id, 'Shipped', { packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber }] });
    }

    /** Numbers of the orders on a page, from the top. */
    function listed(parameters: Record<string, string> = {}, visit = new Visit(sfcc)): string[] {
        const page = visit.page('TikTokShopOrders-Show', parameters);
        return [...page.matchAll(/<th scope="row"><a href="[^"]*">([^<]*)</g)].map((match) => match[1] as string);
    }

    /** Until the order search has caught up. */
    async function settle(): Promise<void> {
        await sfcc.clock.advance(10 * MINUTE);
    }

    it('lists orders, latest first, for those who may read', async () => {
        create('1');
        await sfcc.clock.advance(MINUTE);
        create('2');
        await settle();
        expect(listed()).to.deep.equal(['TTS-2', 'TTS-1']);
        expect(listed({}, new Visit(sfcc, ['tiktokshop_read']))).to.have.length(2);
        expect(new Visit(sfcc, []).get('TikTokShopOrders-Show').status).to.equal(403);
        expect(new Visit(sfcc, []).get('TikTokShopOrders-Export').status).to.equal(403);
    });

    it('lists orders of each status', async () => {
        create('1');
        create('2');
        create('3');
        create('4');
        tell('2', 'Acknowledged');
        ship('3', '1Z3');
        tell('4', 'CANCELLED');
        await settle();
        expect(listed({ filter: 'new' })).to.deep.equal(['TTS-1']);
        expect(listed({ filter: 'acknowledged' })).to.deep.equal(['TTS-2']);
        expect(listed({ filter: 'shipped' })).to.deep.equal(['TTS-3']);
        expect(listed({ filter: 'cancelled' })).to.deep.equal(['TTS-4']);
        expect(listed({ filter: 'completed' })).to.deep.equal([]);
        expect(listed({ filter: 'nonsense' })).to.have.length(4);
    });

    it('lists what is held, cancelled after shipping, alerted, or due for the feed', async () => {
        create('1');
        create('2', { product_lineitems: [line('no-such-product')] });
        create('3');
        ship('3', '1Z3');
        sfcc.patch('TTS-3', { c_externalOrderStatus: 'CANCELLED', c_orderAction: 'cancel' });
        await settle();
        expect(listed({ filter: 'held' })).to.deep.equal(['TTS-2']);
        expect(listed({ filter: 'cancelled-after-shipping' })).to.deep.equal(['TTS-3']);
        expect(listed({ filter: 'attention' })).to.deep.equal(['TTS-3']);
        expect(listed({ filter: 'feed-due' })).to.have.members(['TTS-1', 'TTS-2', 'TTS-3']);
        sfcc.job('TikTokShop-OrderFeed');
        expect(listed({ filter: 'feed-due' })).to.deep.equal([]);
    });

    /** Number of the order that a search opens; the text of the page when it opens none. */
    function opened(number: string, visit = new Visit(sfcc)): string {
        const answer = visit.get('TikTokShopOrders-Show', { number });
        const target = new URL(String(answer.headers.location || ''), 'https://localhost');
        return answer.status === 302 ? target.searchParams.get('no') || '' : answer.body;
    }

    it('opens the one order that a search finds: by number, tracking number old and new, ending, product or buyer', async () => {
        const customer = externalOrder().customer as Json;
        create('577000000000000001', { customer: { ...customer, customer_name: 'Ada Lovelace' } });
        ship('577000000000000001', '1ZAB345678');
        await sfcc.clock.advance(MINUTE);
        const corrected = { packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1ZCD999888' }] };
        sfcc.events({ eventId: 'again', externalOrderId: '577000000000000001', status: 'Shipped', ...corrected });
        create('577000000000000002', { product_lineitems: [line('701643632947')] });
        await settle();
        const typed = [
            'TTS-577000000000000001',
            'tts-577 000 000 000 000 001',
            '577000000000000001',
            ' 1z-ab 345678 ',
            '1ZCD999888',
            '000001',
            '0000 0001',
            '345678',
            'd999888',
            '701643632930',
            '632930',
            'lovelace',
            'Ada  LOVELACE'
        ];
        typed.forEach((number) => expect(opened(number), number).to.equal('TTS-577000000000000001'));
    });

    it('opens the successor of an edited order by all tracking numbers that either has had', async () => {
        const orderNo = create('577000000000000001');
        ship('577000000000000001', '1ZAB345678');
        await settle();
        const corrected = { packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1ZCD999888' }] };
        sfcc.events({ eventId: 'again', externalOrderId: '577000000000000001', status: 'Shipped', ...corrected });
        sfcc.change(() => void replaceOrder(OrderMgr.getOrder(orderNo)!, '00004711', () => undefined));
        await settle();
        sfcc.job('TikTokShop-ProcessTasks');
        await settle();
        ['1ZAB345678', '1ZCD999888', '345678'].forEach((number) => expect(opened(number), number).to.equal('00004711'));
    });

    it('says why a search finds nothing: wildcards, parts and single letters are no words', async () => {
        create('577000000000000001');
        await settle();
        ['*', '*00001', '00001', '9000001', '%', '?'].forEach((number) =>
            expect(opened(number), number).to.contain('Nothing found for')
        );
        expect(opened('1ZEF')).to.contain('Nothing found for “1ZEF”').and.contain('last six characters');
    });

    it('sorts by a column, the other way round by a second click, and keeps list and days in the address', async () => {
        create('1');
        await sfcc.clock.advance(MINUTE);
        create('2');
        await settle();
        expect(listed({ sort: 'created' })).to.deep.equal(['TTS-1', 'TTS-2']);
        expect(listed({ sort: '-number' })).to.deep.equal(['TTS-2', 'TTS-1']);
        const page = new Visit(sfcc).page('TikTokShopOrders-Show', {
            filter: 'new',
            from: '2026-11-01',
            sort: 'created'
        });
        expect(page).to.match(
            /aria-sort="ascending"><a class="tts-sort" href="[^"]*filter=new&amp;from=2026-11-01&amp;to=&amp;sort=-created"/
        );
        expect(page.match(/aria-sort="(a|de)scending"/g)).to.have.length(1);
        const back = new Visit(sfcc).page('TikTokShopOrders-Show', { sort: '-created' });
        expect(back).to.match(/aria-sort="descending"><a class="tts-sort" href="[^"]*sort=created"/);
        expect(back).not.to.contain('aria-sort="ascending"');
        expect(listed({ filter: 'feed-due', sort: '-created' })).to.deep.equal(['TTS-2', 'TTS-1']);
    });

    it('leaves out what has left a list although the search does not know it yet', async () => {
        create('1', { product_lineitems: [line('no-such-product')] });
        await settle();
        expect(listed({ filter: 'held' })).to.deep.equal(['TTS-1']);
        new Visit(sfcc).submit('TikTokShopOrder-Act', { no: 'TTS-1', act: 'release', eventId: 'e' });
        const page = new Visit(sfcc).page('TikTokShopOrders-Show', { filter: 'held' });
        expect(page).to.contain('Held: 0').and.contain('No order is held');
    });

    it('says why a list is empty', () => {
        const visit = new Visit(sfcc);
        expect(visit.page('TikTokShopOrders-Show'))
            .to.contain('No order has arrived from TikTok yet')
            .and.not.contain('Only orders created');
        expect(visit.page('TikTokShopOrders-Show', { filter: 'late', from: '2026-11-01' })).to.contain(
            'No shipping deadline has passed. Only orders created on the chosen days'
        );
    });

    it('keeps the shop of a list by a measure, which has its own days', () => {
        const address = { filter: 'measured-late', from: '2026-11-01', shop: '7495540735365777507' };
        const page = new Visit(sfcc).page('TikTokShopOrders-Show', address);
        expect(page)
            .to.contain('<input type="hidden" name="shop" value="7495540735365777507"/>')
            .and.contain('name="from" type="date" value=""')
            .and.not.contain('Only orders created on the chosen days');
        const other = new Visit(sfcc).page('TikTokShopOrders-Show', { ...address, filter: 'late' });
        expect(other).to.contain('name="from" type="date" value="2026-11-01"');
    });

    it('finds all orders that travel in one parcel', async () => {
        create('1');
        create('2');
        ship('1', '1ZAB');
        ship('2', '1ZAB');
        await sfcc.clock.advance(60000);
        expect(listed({ number: '1ZAB' })).to.have.members(['TTS-1', 'TTS-2']);
    });

    it('lists the orders of some days, by the time of the site', async () => {
        // 10:00 UTC is 05:00 in New York; eighteen hours later it is the next day in UTC, and still the same there.
        create('1');
        await sfcc.clock.advance(18 * 60 * MINUTE);
        create('2');
        await sfcc.clock.advance(2 * 60 * MINUTE);
        create('3');
        await settle();
        expect(listed({ from: '2026-11-23', to: '2026-11-23' })).to.deep.equal(['TTS-2', 'TTS-1']);
        expect(listed({ from: '2026-11-24' })).to.deep.equal(['TTS-3']);
        expect(listed({ filter: 'feed-due', from: '2026-11-24', to: '2026-11-24' })).to.deep.equal(['TTS-3']);
        expect(listed({ from: '2026-02-31', to: 'x' })).to.have.length(3);
    });

    it('turns pages', async () => {
        for (let id = 1; id <= 26; id += 1) {
            create(String(id));
        }
        await settle();
        expect(listed()).to.have.length(25);
        expect(listed({ page: '2' })).to.have.length(1);
        expect(listed({ page: '3' })).to.deep.equal([]);
        expect(listed({ page: '-1' })).to.have.length(25);
        expect(new Visit(sfcc).page('TikTokShopOrders-Show', { filter: 'new' })).to.contain(
            'filter=new&amp;from=&amp;to=&amp;sort=&amp;page=2'
        );
        const links = (page: string): string[] =>
            [
                ...new Visit(sfcc)
                    .page('TikTokShopOrders-Show', { page })
                    .matchAll(/rel="(\w+)" href="[^"]*page=(\d+)/g)
            ].map(([, where, to]) => `${where} ${to}`);
        expect([links('1'), links('2')]).to.deep.equal([['next 2'], ['prev 1']]);
    });

    it('gives a list as a file that no spreadsheet takes for formulas', async () => {
        const customer = externalOrder().customer as Json;
        create('577000000000000001', {
            customer: { ...customer, customer_name: '=HYPERLINK("http://evil")' },
            c_orderTag: '+1'
        });
        ship('577000000000000001', '-1Z');
        await settle();
        const answer = new Visit(sfcc).get('TikTokShopOrders-Export', { filter: 'shipped' });
        expect(answer.headers['content-type']).to.contain('text/csv');
        expect(answer.headers['content-disposition']).to.equal('attachment; filename="tiktokshop-orders-shipped.csv"');
        const [head, row] = answer.body.replace('\uFEFF', '').split('\r\n');
        expect(head).to.match(/^Order number,TikTok order id,Created \(America\/New_York\),Status,Deadline \(America/);
        expect(row).to.equal(
            `TTS-577000000000000001,"=""577000000000000001""",2026-11-23 05:00,Shipped,,'+1,16.24 USD,"'=HYPERLINK(""http://evil"")",'-1Z`
        );
    });

    it('shows no order of another site', async () => {
        create('1');
        await settle();
        const outlet = new Visit(sfcc, ['*'], 'default', 'Outlet');
        expect(listed({}, outlet)).to.deep.equal([]);
        expect(listed({ filter: 'feed-due' }, outlet)).to.deep.equal([]);
        expect(opened('TTS-1', outlet)).to.contain('Nothing found');
        expect(opened('1', outlet)).to.contain('Nothing found');
    });

    it('encodes what buyers and visitors write', async () => {
        const customer = externalOrder().customer as Json;
        create('1', { customer: { ...customer, customer_name: SCRIPT }, c_orderTag: SCRIPT });
        await settle();
        const visit = new Visit(sfcc);
        const attack = { filter: SCRIPT, from: `"${SCRIPT}`, to: SCRIPT, page: SCRIPT };
        expect(visit.page('TikTokShopOrders-Show')).to.contain('&lt;script').and.not.contain(SCRIPT);
        expect(visit.page('TikTokShopOrders-Show', attack)).not.to.contain(SCRIPT);
        expect(visit.page('TikTokShopOrders-Show', { number: `"${SCRIPT}` })).not.to.contain(SCRIPT);
        expect(visit.get('TikTokShopOrders-Export', attack).headers['content-disposition']).to.contain(
            'orders-all.csv'
        );
    });
});
