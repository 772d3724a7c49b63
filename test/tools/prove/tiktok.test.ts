import { expect } from 'chai';
import { isFailure, serve } from '#sfcc-mocks';
import { createInProcess, TIKTOK } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import type { TikTokSettings } from '#tools/prove/proveSettings';
import { proveTikTok } from '#tools/prove/tiktok/proveTikTok';
import { TargetError } from '#tools/target/targetError';

describe('npm run prove -- --tiktok', () => {
    let sandbox: InProcess;
    let shop: TikTokSettings;
    let close: () => Promise<void>;
    let called: Set<string>;
    /** What the shop answers to a search; everything else is the simulated shop's. */
    let orders: object[];
    let cancellations: object[];
    /** Whether the simulated shop answers searches, too. */
    let isReal: boolean;

    before(async () => {
        sandbox = createInProcess();
        const server = await serve(async (message) => {
            const { pathname, search } = new URL(message.url);
            called.add(`${message.method} ${pathname}`);
            const answer = await sandbox.send({ ...message, url: TIKTOK + pathname + search });
            const isSearch = !isReal && pathname.endsWith('/search') && !isFailure(answer) && answer.status === 200;
            return isSearch
                ? { ...answer, body: JSON.stringify({ code: 0, data: { orders, cancellations } }) }
                : answer;
        });
        shop = { ...sandbox.ready.tiktokApp, address: 'http://' + server.host };
        close = () => server.close();
    });

    after(async () => {
        await close();
        sandbox.stop();
    });

    beforeEach(() => {
        called = new Set();
        orders = [];
        cancellations = [];
        isReal = false;
    });

    const now = (): number => sandbox.clock.now();

    async function answers(): Promise<Record<string, unknown>> {
        const findings = await proveTikTok(shop, now);
        return Object.fromEntries(findings.map(({ id, answer, reason }) => [id, answer ?? reason]));
    }

    it('reads orders, and calls nothing that would change one', async () => {
        const line = { display_status: 'AWAITING_SHIPMENT', sale_price: '10.00' };
        const districts = [{ address_level: 'L0' }, { address_level: 'L2' }];
        orders = [
            {
                id: '1',
                recipient_address: { region_code: 'GB', district_info: districts },
                payment: { sub_total: '20.00' },
                line_items: [line, { ...line, display_status: 'CANCELLED' }]
            },
            { id: '2', recipient_address: { region_code: 'US', district_info: [{ address_level: 'L3' }] } }
        ];
        expect(await answers()).to.deep.include({
            'tiktok-district-levels': ['L0', 'L2'],
            'tiktok-cancelled-in-payment': true,
            'tiktok-empty-body': true
        });
        expect([...called]).to.have.members([
            'POST /order/202309/orders/search',
            'GET /order/202507/orders',
            'POST /return_refund/202602/cancellations/search'
        ]);
    });

    it('counts the orders of a window beside others', async () => {
        isReal = true;
        for (let count = 0; count < 4; count += 1) {
            sandbox.tiktok.orders.place({ items: [{ productId: '701643632930', quantity: 1 }] });
            await sandbox.clock.advance(1000);
        }
        expect(await answers()).to.include({ 'tiktok-total-count': true });
        isReal = false;
        orders = [3, 2, 1].map((time) => ({ id: String(time), update_time: time }));
        expect(await answers()).to.include({ 'tiktok-total-count': false });
    });

    it('looks for the time of each cancellation', async () => {
        isReal = true;
        const order = sandbox.tiktok.orders.place({ items: [{ productId: '701643632930', quantity: 1 }] });
        sandbox.tiktok.orders.pay(order);
        sandbox.tiktok.orders.cancel(order, 'BUYER', 'Made up');
        expect(await answers()).to.include({ 'tiktok-cancellation-time': true });
        isReal = false;
        cancellations = [{ update_time: 1 }, {}];
        expect(await answers()).to.include({ 'tiktok-cancellation-time': false });
    });

    it('says what it cannot see', async () => {
        expect(await answers()).to.include({
            'tiktok-foreign-order': 'the shop has no order',
            'tiktok-district-levels': 'no order has an address with districts outside the US',
            'tiktok-total-count': 'the shop needs three orders that changed at different times',
            'tiktok-cancellation-time': 'the shop has no cancellation',
            'tiktok-grant-type': 'a refresh replaces the tokens of the shop'
        });
    });

    it('says what a shop refuses, and makes no call without https', async () => {
        const failure = (changes: object): Promise<unknown> =>
            proveTikTok({ ...shop, ...changes }, now).catch((error: unknown) => error);
        const refused = await failure({ appSecret: 'wrong' });
        expect(refused).to.be.an.instanceOf(TargetError);
        expect((refused as Error).message).to.contain('106001');
        expect(String(await failure({ address: 'http://tiktok.example.com' }))).to.contain('without https');
    });
});
