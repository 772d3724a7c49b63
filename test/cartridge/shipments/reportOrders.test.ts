import { expect } from 'chai';
import type { TikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { connectionOf } from '#helpers/tiktok/connection';
import { HOUR } from '#helpers/durations';

describe('Reporting through the Open API', () => {
    let sfcc: TestInstance;
    let tiktok: TikTokShop;

    beforeEach(() => {
        sfcc = new TestInstance();
        tiktok = sfcc.tiktok;
        tiktok.connector.enabled = false;
        serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
    });

    afterEach(() => sfcc.close());

    it('Get Order Detail, Get Shipping Providers, Mark Package As Shipped, and then Search Cancellations', async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001');

        expect(run()).to.include({ status: 'ok' });
        expect(tiktokOrder('577000000000000001').status).to.equal('AWAITING_COLLECTION');
        expect(tiktok.calls.summary('').calls.map(({ endpoint }) => endpoint.replace(/\{.*?\}/g, '*'))).to.deep.equal([
            '/order/202507/orders',
            '/logistics/202309/delivery_options/*/shipping_providers',
            '/fulfillment/202309/orders/*/packages',
            '/return_refund/202602/cancellations/search'
        ]);
        expect(task('577000000000000001')).to.include({ state: 'done' });
    });

    it('reads fifty orders with one call, and the providers once', async () => {
        const ids = Array.from({ length: 60 }, (_value, i) => '57700000000000' + String(1000 + i));
        ids.forEach((id) => paidOrder(id));
        await sfcc.clock.advance(2 * HOUR);
        ids.forEach((id) => ship(id));
        run();

        const { totals } = tiktok.calls.summary('');
        expect(totals['GET /order/202507/orders']).to.equal(2);
        expect(Object.values(totals).sort((a, b) => a - b)).to.deep.equal([1, 1, 2, 60]);
    });

    it('two packages of an order are two calls with their lines', async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001', [
            {
                packageNo: '1',
                carrier: 'UPS',
                trackingNumber: '1Z1',
                items: [{ productId: '701643632930', quantity: 1 }]
            },
            {
                packageNo: '2',
                carrier: 'FedEx',
                trackingNumber: '4001',
                items: [{ productId: '701643632930', quantity: 1 }]
            }
        ]);
        run();

        const lines = tiktokOrder('577000000000000001').line_items as Json[];
        expect(lines.map((unit) => unit.tracking_number as string).sort()).to.deep.equal(['1Z1', '4001']);
    });

    it('a corrected tracking number is updated', async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001');
        run();
        ship('577000000000000001', [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' }], 'e2');
        run();

        expect((tiktokOrder('577000000000000001').line_items as Json[])[0]!.tracking_number).to.equal('1Z2');
    });

    it('what has left without carrier and tracking number needs a person, until the OMS tells them', async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        const [outcome] = sfcc.events({ eventId: 'w1', orderNo: 'TTS-577000000000000001', status: 'Shipped' });
        expect(outcome).to.include({ outcome: 'applied' });
        expect(outcome!.warnings).to.deep.equal(['No carrier and tracking number for some units: TikTok needs them']);
        expect(run()).to.include({ status: 'error' });
        expect(task('577000000000000001')).to.include({ state: 'dead', lastCode: 'tracking_missing' });
        expect(tiktok.calls.summary('packages').calls).to.have.length(0);

        ship('577000000000000001');
        expect(run()).to.include({ status: 'ok' });
        expect(task('577000000000000001')).to.include({ state: 'done' });
        expect(tiktokOrder('577000000000000001').status).to.equal('AWAITING_COLLECTION');
    });

    (['on_hold', 'awaiting'] as const).forEach((holdFlow) => {
        it(`nothing is reported for an order within its hour (${holdFlow}), until the hour is over`, async () => {
            paidOrder('577000000000000001', holdFlow);
            ship('577000000000000001');
            run();
            expect(tiktok.calls.summary('packages').calls).to.have.length(0);
            expect(task('577000000000000001')).to.include({ state: 'waiting', lastCode: 'on_hold' });

            await sfcc.clock.advance(2 * HOUR);
            run();
            expect(tiktokOrder('577000000000000001').status).to.equal('AWAITING_COLLECTION');
        });
    });

    ['timeout-after', 'gateway-timeout-after', 'drop-after', 'garbage-after'].forEach((kind) => {
        it('a call that had its effect unseen (' + kind + ') is not made again', async () => {
            paidOrder('577000000000000001');
            await sfcc.clock.advance(2 * HOUR);
            ship('577000000000000001');
            tiktok.faults.configure({ rate: 1, kinds: [kind], match: '/packages' });
            run();
            expect(task('577000000000000001')).to.include({ state: 'waiting', outcomeUnknown: true });

            tiktok.faults.configure({ rate: 0 });
            await sfcc.clock.advance(HOUR);
            run();
            expect(task('577000000000000001')).to.include({ state: 'done', outcomeUnknown: false });
            expect(tiktok.calls.summary('/packages').calls).to.have.length(1);
        });
    });

    it('at a limit of TikTok nothing is given up: tasks stay due, and the job has not failed', async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001');
        tiktok.faults.configure({ rate: 1, kinds: ['throttle'] });
        for (let attempt = 0; attempt < 10; attempt += 1) {
            expect(run()).to.include({ status: 'ok' });
            await sfcc.clock.advance(5 * HOUR);
        }
        expect(task('577000000000000001')).to.include({ state: 'waiting', attempts: 0 });
        tiktok.faults.configure({ rate: 0 });
        run();
        expect(tiktokOrder('577000000000000001').status).to.equal('AWAITING_COLLECTION');
    });

    it('one bad order needs a person and does not hold up the others', async () => {
        ['577000000000000001', '577000000000000002'].forEach((id) => paidOrder(id));
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001', [{ packageNo: '1', carrier: 'Pigeon', trackingNumber: '1Z1' }]);
        ship('577000000000000002');

        expect(run()).to.include({ status: 'error' });
        expect(task('577000000000000001')).to.include({ state: 'dead', lastCode: 'unknown_carrier' });
        expect(tiktokOrder('577000000000000002').status).to.equal('AWAITING_COLLECTION');
    });

    it('an expired access token is refreshed once', async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001');
        tiktok.app.grant.accessExpiresAt = sfcc.clock.now();
        run();

        expect(tiktokOrder('577000000000000001').status).to.equal('AWAITING_COLLECTION');
        expect(connectionOf(sfcc)).to.include({
            accessToken: tiktok.app.grant.accessToken
        });
    });

    [
        { code: 36009002, state: 'connected', what: 'a throttled refresh is tried again, the connection stands' },
        { code: 36004001, state: 'reconnect', what: 'a refresh token that has expired needs a person to connect again' }
    ].forEach(({ code, state, what }) => {
        it(what, async () => {
            paidOrder('577000000000000001');
            await sfcc.clock.advance(2 * HOUR);
            ship('577000000000000001');
            tiktok.app.grant.accessExpiresAt = sfcc.clock.now();
            const shop = sfcc.hosts[TIKTOK]!;
            sfcc.hosts[TIKTOK] = (message) =>
                message.url.includes('/token/refresh')
                    ? { status: 200, headers: {}, body: JSON.stringify({ code, message: 'refused', request_id: '1' }) }
                    : shop(message);
            run();
            expect(connectionOf(sfcc)).to.include({ state });
        });
    });

    it('a token that will soon expire is refreshed ahead', async () => {
        const before = tiktok.app.grant.accessToken;
        paidOrder('577000000000000001');
        await sfcc.clock.advance(6.5 * 24 * HOUR);
        ship('577000000000000001');
        run();
        expect(tiktok.app.grant.accessToken).not.to.equal(before);
        expect(tiktok.calls.summary('').calls.filter(({ code }) => code === 105002)).to.have.length(0);
    });

    it('at the rate limit of the service a run waits, and then reports the rest', async () => {
        const ids = await shippedBeyondLimit(1000);
        run();
        expect(ids.map((id) => task(id).state as string)).to.deep.equal(['done', 'done', 'done']);
    });

    it('beyond a rate limit that lasts the rest waits for the next run, and no attempt is lost', async () => {
        const ids = await shippedBeyondLimit(HOUR);
        expect(run()).to.include({ status: 'ok' });
        expect(ids.map((id) => task(id).state as string)).to.deep.equal(['done', 'done', 'waiting']);
        expect(task(ids[2]!).attempts).to.equal(0);

        await sfcc.clock.advance(HOUR);
        run();
        expect(task(ids[2]!).state).to.equal('done');
    });

    /** Three orders have shipped, and the service makes the calls for two of them. */
    async function shippedBeyondLimit(millis: number): Promise<string[]> {
        serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = { calls: 4, millis };
        const ids = ['577000000000000001', '577000000000000002', '577000000000000003'];
        ids.forEach((id) => paidOrder(id));
        await sfcc.clock.advance(2 * HOUR);
        ids.forEach((id) => ship(id));
        return ids;
    }

    it('nothing is called while someone else is the reporter', async () => {
        sfcc.prefer({ tiktokShopReporter: 'oms' });
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001');
        run();
        expect(tiktok.calls.summary('').calls).to.have.length(0);
    });

    it('keeps token, secret and signature out of the log', async () => {
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, () => {
            serviceConfigs(sfcc.instance).services.forEach((service) =>
                Object.assign(service, { communicationLog: true })
            );
        });
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        ship('577000000000000001');
        run();
        const text = JSON.stringify(sfcc.log);
        [tiktok.app.appSecret, tiktok.app.grant.accessToken, tiktok.app.shopCipher, 'Avery'].forEach((secret) =>
            expect(text).not.to.contain(secret)
        );
    });

    it("the seller's cancellation is made on TikTok, with a reason that fits", async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        cancel('577000000000000001', 'wrong_price');
        expect(run()).to.include({ status: 'ok' });

        const order = tiktokOrder('577000000000000001');
        expect(order).to.include({ status: 'CANCELLED', cancellation_initiator: 'SELLER' });
        expect(order.cancel_reason).to.equal('seller_cancel_reason_wrong_price');
        expect(task('577000000000000001')).to.include({ state: 'done' });
    });

    ['timeout-after', 'gateway-timeout-after', 'drop-after', 'garbage-after'].forEach((kind) => {
        it(`a cancellation that had its effect unseen (${kind}) is not made again`, async () => {
            paidOrder('577000000000000001');
            await sfcc.clock.advance(2 * HOUR);
            cancel('577000000000000001', 'out_of_stock');
            tiktok.faults.configure({ rate: 1, kinds: [kind], match: 'cancellations' });
            run();
            expect(task('577000000000000001')).to.include({ state: 'waiting', outcomeUnknown: true });
            tiktok.faults.configure({ rate: 0 });
            await sfcc.clock.advance(HOUR);
            run();

            expect(task('577000000000000001')).to.include({ state: 'done' });
            const cancels = tiktok.calls
                .summary('')
                .calls.filter(({ endpoint }) => endpoint.endsWith('/cancellations'));
            expect(cancels).to.have.length(1);
        });
    });

    it('an order that TikTok has shipped meanwhile is not cancelled there, and needs a person', async () => {
        paidOrder('577000000000000001');
        await sfcc.clock.advance(2 * HOUR);
        cancel('577000000000000001', 'out_of_stock');
        const order = tiktok.orders.byId.get('577000000000000001')!;
        tiktok.orders.ship(tiktok.orders.packages.make(order, order.units), '1Z1', '6617675021119438849');

        expect(run()).to.include({ status: 'error' });
        expect(task('577000000000000001')).to.include({ state: 'dead', lastCode: 'not_cancellable' });
    });

    it('an order that is not of this shop does not keep the others of its batch from TikTok', async () => {
        ['577000000000000001', '577000000000000002'].forEach((id) => paidOrder(id));
        await sfcc.clock.advance(2 * HOUR);
        ['577000000000000001', '577000000000000002'].forEach((id) => ship(id));
        tiktok.orders.byId.delete('577000000000000001');
        run();

        expect(task('577000000000000002')).to.include({ state: 'done' });
        expect(task('577000000000000001')).to.include({ state: 'waiting', lastCode: '21008111' });
    });

    /** An order on both sides: two units of one product, paid a moment ago. */
    function paidOrder(id: string, holdFlow: 'on_hold' | 'awaiting' = 'on_hold'): void {
        tiktok.orders.place({ id, holdFlow, items: [{ productId: '701643632930', quantity: 2, price: '10.00' }] });
        tiktok.orders.pay(tiktok.orders.byId.get(id)!);
        const body = externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line('701643632930', 2)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 26.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
    }

    function ship(
        id: string,
        packages: Json[] = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }],
        eventId = 'e1'
    ): void {
        const [outcome] = sfcc.events({ eventId: eventId + id, orderNo: 'TTS-' + id, status: 'Shipped', packages });
        expect(outcome, JSON.stringify(outcome)).to.include({ outcome: 'applied' });
    }

    function cancel(id: string, reason: string): void {
        const event = { eventId: 'c' + id, orderNo: 'TTS-' + id, status: 'CANCELLED', cancel: { reason } };
        expect(sfcc.events(event)[0]).to.include({ outcome: 'applied' });
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }

    function task(id: string): Json {
        return sfcc.customObject('TikTokShopTask', 'report-' + id);
    }

    function tiktokOrder(id: string): Json {
        const answer = tiktok.handle({ method: 'GET', url: TIKTOK + '/_sim/orders/' + id, headers: {}, body: '' });
        return JSON.parse('body' in answer ? answer.body : '{}') as Json;
    }
});
