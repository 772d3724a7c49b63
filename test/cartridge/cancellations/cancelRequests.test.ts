import { expect } from 'chai';
import type { TikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import { createOms } from '#simulators/oms/createOms';
import type { Oms } from '#simulators/oms/createOms';
import { serviceConfigs } from '#sfcc-mocks';
import { edit, findKeys, remove } from '#sfcc-mocks/store/session';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { changeShop } from '#helpers/tiktok/connection';
import { HOUR, MINUTE } from '#helpers/durations';

const ORDER = '577000000000000001';

describe("A buyer's request to cancel, where the cartridge reports to TikTok", () => {
    let sfcc: TestInstance;
    let tiktok: TikTokShop;
    let oms: Oms;

    beforeEach(() => start('US'));

    afterEach(() => sfcc.close());

    it('is accepted when nothing has shipped and the OMS agrees: cancelled on both sides, stock back, the OMS told', async () => {
        const before = stock();
        control(`orders/${ORDER}/request-cancel`);
        expect(run()).to.include({ status: 'ok' });

        expect(order()).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        expect(request()).to.include({ state: 'accepted' });
        expect(tiktokOrder().status).to.equal('CANCELLED');
        expect(stock()).to.equal(before + 2);
        const { json } = await omsLog();
        expect(json.cancellations).to.have.length(1);
        expect(json.cancellations[0]).to.include({ initiator: 'BUYER', orderNo: 'TTS-' + ORDER });
    });

    it('without an OMS, is accepted when nothing has shipped', () => {
        sfcc.withoutOms();
        control(`orders/${ORDER}/request-cancel`);
        run();
        expect(order().status).to.equal('cancelled');
    });

    it('is not accepted before the OMS has answered, and the OMS is asked again', async () => {
        await consent(null);
        control(`orders/${ORDER}/request-cancel`);
        run();
        expect(order().status).to.equal('new');
        expect(task()).to.include({ state: 'waiting', lastCode: 'waits_for_answer', attempts: 0 });

        await consent(true);
        await sfcc.clock.advance(9 * MINUTE);
        run();
        expect(order().status, 'asked again after ten minutes only').to.equal('new');
        await sfcc.clock.advance(2 * MINUTE);
        run();
        expect(order().status).to.equal('cancelled');
    });

    it('in the US a shipped order refuses by being shipped: nothing is rejected by a call', () => {
        control(`orders/${ORDER}/request-cancel`);
        ship();
        run();
        run();
        expect(order()).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
        expect(tiktokOrder().status).to.equal('AWAITING_COLLECTION');
        expect(rejections()).to.have.length(0);
    });

    it('elsewhere a shipped order is refused by a call, with a reason TikTok offers, and then reported as shipped', async () => {
        sfcc.close();
        await start('GB');
        control(`orders/${ORDER}/request-cancel`);
        ship();
        run();
        expect(request()).to.include({ state: 'refused', remark: '["request.has_shipped"]' });
        expect(rejections().map(({ code }) => code as number)).to.deep.equal([0]);
        run();
        expect(tiktokOrder().status).to.equal('AWAITING_COLLECTION');
        expect(order()).to.include({ c_externalOrderStatus: 'Shipped' });
    });

    it('what the OMS does not agree to is refused, and operations hear of it before the deadline (US)', async () => {
        await consent(false);
        control(`orders/${ORDER}/request-cancel`);
        run();
        expect(request()).to.include({ state: 'open', remark: '["request.cannot_cancel"]' });
        await sfcc.clock.advance(HOUR);
        run();
        const told = sfcc.rows('Order')[0]!.notes as Json[];
        expect(told.filter(({ text }) => String(text).includes('can no longer cancel'))).to.have.length(1);
        await sfcc.clock.advance(20 * HOUR);
        run();
        expect(entry().alerts).to.contain('alert.request_ends');
    });

    it('TikTok offers no reason to refuse it (GB): a person hears of it', async () => {
        sfcc.close();
        await start('GB');
        await consent(false);
        const end = alterAnswers(sfcc, '/reject_reasons', (data) => Object.assign(data, { reasons: [] }));
        control(`orders/${ORDER}/request-cancel`);
        run();
        end();
        expect(task()).to.include({ state: 'dead', lastCode: 'no_reject_reason' });
        expect(task().lastError).to.equal('["task.no_reject_reason"]');
        expect(rejections()).to.have.length(0);
    });

    it('its order is no longer here: a person hears of it', async () => {
        await consent(null);
        control(`orders/${ORDER}/request-cancel`);
        run();
        sfcc.change(() => findKeys<Json>('Order', () => true).forEach((key) => remove('Order', key)));
        await sfcc.clock.advance(HOUR);
        run();
        expect(task()).to.include({ state: 'dead', lastCode: 'order_not_found' });
        expect(task().lastError).to.equal('["task.order_not_found"]');
    });

    it('is not accepted on an answer of the OMS that says two things, or no plain yes', async () => {
        const answers = [
            '{"agreed":false,"agreed":true}',
            '{"agreed":true,"agreed":false}',
            '{"agreed":"true"}',
            '{"agreed":1}',
            '[{"agreed":true}]',
            'true'
        ];
        control(`orders/${ORDER}/request-cancel`);
        for (const body of answers) {
            sfcc.hosts['https://oms.test'] = () => ({ status: 200, headers: {}, body });
            run();
            expect(order().status, body).to.equal('new');
            expect(task(), body).to.include({ state: 'waiting', lastCode: 'waits_for_answer' });
            await sfcc.clock.advance(11 * MINUTE);
        }
    });

    it('left to operations: they are told once, and what they choose is done', async () => {
        sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        control(`orders/${ORDER}/request-cancel`);
        run();
        await sfcc.clock.advance(HOUR);
        run();
        expect(JSON.parse(entry().alerts as string)).to.deep.equal(['["alert.answer_request_or_ship"]']);
        expect(order().status).to.equal('new');

        sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopOrder', () => true);
            const known = edit<Json>('CustomObject:TikTokShopOrder', key!).custom as Json;
            known.cancelRequest = JSON.stringify({ ...request(), choice: 'accept' });
        });
        await sfcc.clock.advance(HOUR);
        run();
        expect(order().status).to.equal('cancelled');
    });

    it('left to operations, they are asked to refuse it only where TikTok takes a refusal (GB)', async () => {
        sfcc.close();
        await start('GB');
        sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        control(`orders/${ORDER}/request-cancel`);
        run();
        expect(JSON.parse(entry().alerts as string)).to.deep.equal(['["alert.answer_request"]']);
    });

    it('unanswered until the deadline, TikTok accepts it, and we follow', async () => {
        await consent(null);
        control(`orders/${ORDER}/request-cancel`);
        run();
        await sfcc.clock.advance(25 * HOUR);
        run();
        expect(tiktokOrder().status).to.equal('CANCELLED');
        expect(order().status).to.equal('cancelled');
        expect(request()).to.include({ state: 'accepted' });
    });

    it('a request that the buyer takes back is closed, and nothing changes', async () => {
        await consent(null);
        control(`orders/${ORDER}/request-cancel`);
        run();
        tiktok.orders.byId.get(ORDER)!.cancelRequest!.status = 'CANCELLATION_REQUEST_CANCEL';
        await sfcc.clock.advance(HOUR);
        run();
        expect(request()).to.include({ state: 'closed' });
        expect(order().status).to.equal('new');
    });

    ['timeout-after', 'gateway-timeout-after', 'drop-after', 'garbage-after'].forEach((kind) => {
        it(`an approval that had its effect unseen (${kind}) is not made twice`, async () => {
            control(`orders/${ORDER}/request-cancel`);
            tiktok.faults.configure({ rate: 1, kinds: [kind], match: '/approve' });
            run();
            tiktok.faults.configure({ rate: 0 });
            await sfcc.clock.advance(HOUR);
            run();
            expect(order().status).to.equal('cancelled');
            expect(request()).to.include({ state: 'accepted' });
            expect(tiktok.calls.summary('/approve').calls).to.have.length(1);
        });
    });

    it('that was refused in Seller Center is closed here, although the OMS agrees afterwards', async () => {
        sfcc.close();
        await start('GB');
        await consent(null);
        control(`orders/${ORDER}/request-cancel`);
        run();
        expect(request()).to.include({ state: 'open' });

        control(`orders/${ORDER}/reject-cancel`);
        await consent(true);
        await sfcc.clock.advance(11 * MINUTE);
        run();
        expect(request()).to.include({ state: 'closed' });
        expect(order().status).to.equal('new');
        expect(task()).to.include({ state: 'done' });
        expect(tiktok.calls.summary('/approve').calls).to.have.length(0);
    });

    it('that TikTok settles once another party is the reporter leaves no task that waits', async () => {
        await consent(null);
        control(`orders/${ORDER}/request-cancel`);
        run();
        expect(task()).to.include({ state: 'waiting' });

        sfcc.prefer({ tiktokShopReporter: 'feed' });
        sfcc.patch('TTS-' + ORDER, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        expect(request()).to.include({ state: 'accepted' });
        expect(task()).to.include({ state: 'done' });
    });

    it('no one is asked, and nothing is answered, while another party is the reporter', () => {
        sfcc.prefer({ tiktokShopReporter: 'feed' });
        control(`orders/${ORDER}/request-cancel`);
        run();
        expect(Object.keys(tiktok.calls.summary('').totals)).to.deep.equal(['GET /order/202507/orders']);
    });

    /** An instance with one paid order of a shop in this region, and an OMS that agrees. */
    async function start(region: string): Promise<void> {
        sfcc = new TestInstance();
        tiktok = sfcc.tiktok;
        tiktok.connector.enabled = false;
        serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        oms = createOms({
            clock: sfcc.clock,
            send: () => Promise.reject(new Error('not here')),
            site: 'RefArch',
            organization: ''
        });
        sfcc.hosts['https://oms.test'] = (message) => oms.handle(message);
        changeShop(sfcc, { region });
        await paidOrder(region);
    }

    async function paidOrder(region: string): Promise<void> {
        tiktok.orders.place({ id: ORDER, region, items: [{ productId: '701643632930', quantity: 2, price: '10.00' }] });
        tiktok.orders.pay(tiktok.orders.byId.get(ORDER)!);
        const body = externalOrder({
            c_externalOrderId: ORDER,
            product_lineitems: [line('701643632930', 2)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 26.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
        await sfcc.clock.advance(2 * HOUR);
    }

    function control(action: string): void {
        const answer = tiktok.handle({
            method: 'POST',
            url: 'https://tiktok.test/_sim/' + action,
            headers: {},
            body: '{}'
        });
        expect((answer as { status: number }).status).to.be.below(300);
    }

    async function consent(agreed: boolean | null): Promise<void> {
        await oms.handleAsync({
            method: 'POST',
            url: 'https://oms.test/_oms/consent',
            headers: {},
            body: JSON.stringify({ agreed })
        });
    }

    async function omsLog(): Promise<{ json: Json }> {
        const answer = await oms.handleAsync({
            method: 'GET',
            url: 'https://oms.test/_oms/log',
            headers: {},
            body: ''
        });
        return { json: JSON.parse(answer.body) as Json };
    }

    function rejections(): Json[] {
        return tiktok.calls.summary('').calls.filter(({ endpoint }) => endpoint.endsWith('/reject'));
    }

    function ship(): void {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        const [outcome] = sfcc.events({ eventId: 's', externalOrderId: ORDER, status: 'Shipped', packages });
        expect(outcome).to.include({ outcome: 'applied' });
    }

    function stock(): number {
        const record = sfcc
            .rows('InventoryRecord')
            .find((row) => row.productId === '701643632930' && row.listId === 'inventory_m');
        return Number(record!.allocation) - Number(record!.onOrder);
    }

    function order(): Json {
        return sfcc.order('TTS-' + ORDER).json;
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ORDER);
    }

    function request(): Json {
        return JSON.parse(entry().cancelRequest as string) as Json;
    }

    function task(): Json {
        return sfcc
            .rows('CustomObject:TikTokShopTask')
            .map((row) => row.custom as Json)
            .find((known) => known.kind === 'answer-cancellation')!;
    }

    function tiktokOrder(): Json {
        return tiktok.orders.byId.get(ORDER)!;
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }
});
