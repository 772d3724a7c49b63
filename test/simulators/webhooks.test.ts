import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { EVENT_TYPES } from '#simulators/tiktok-shop/facts/eventTypes';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { HttpMessage } from '#sfcc-mocks';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';
const RECEIVER = 'https://hooks.test';
const BATCH = ['AFTERSALES_REQUEST_STATUS_UPDATE', 'RMA_STATUS_UPDATE', 'REFUND_SUCCESS'];
const CARTRIDGE = 'https://localhost/on/demandware.store/Sites-RefArch-Site/default/TikTokShop-Webhook';

/** Source: Open API "Webhooks": types, signature, retries; TikTok Shop Partner Center. */
describe('Webhooks of the simulated TikTok', () => {
    let shop: DirectShop;
    let received: HttpMessage[];
    let status: number;

    beforeEach(() => {
        shop = new DirectShop();
        received = [];
        status = 200;
        shop.sfcc.hosts[RECEIVER] = (message) => {
            received.push(message);
            return { status, headers: {}, body: '' };
        };
    });

    afterEach(() => shop.sfcc.close());

    it('are signed, and say what has changed', async () => {
        register(RECEIVER);
        control('orders', { id: ID, items: [{ productId: A, quantity: 1 }] });
        control(`orders/${ID}/pay`);
        await pass(61 * MINUTE);
        control(`orders/${ID}/request-cancel`);
        control(`orders/${ID}/reject-cancel`);
        control(`orders/${ID}/change-address`, { address_line1: '1 Other Street' });
        control(`orders/${ID}/fraud-cancel`);
        await pass(MINUTE);

        expect(bodies().map(({ type, data }) => [type, data.order_status || data.cancel_status])).to.deep.equal([
            [1, 'UNPAID'],
            [1, 'ON_HOLD'],
            [1, 'AWAITING_SHIPMENT'],
            [11, 'CANCELLATION_REQUEST_PENDING'],
            [11, 'CANCELLATION_REQUEST_CANCELLED'],
            [3, undefined],
            [1, 'CANCEL'],
            [11, 'CANCELLATION_REQUEST_SUCCESS']
        ]);
        expect(bodies()[1]).to.deep.include({ shop_id: shop.tiktok.app.shopId });
        expect(bodies()[1]!.data).to.include({ order_id: ID, is_on_hold_order: true });
        expect(new Set(bodies().map((body) => body.tts_notification_id as string)).size).to.equal(bodies().length);
        const { appKey, appSecret } = shop.tiktok.app;
        received.forEach(({ body, headers }) => {
            const signature = createHmac('sha256', appSecret).update(appKey + body);
            expect(headers.authorization).to.equal(signature.digest('hex'));
        });
    });

    it('tell of units that are cancelled, and of the package that has fewer', async () => {
        const { orders } = shop.tiktok;
        // TikTok makes the package there before the seller ships.
        const order = orders.place({
            id: ID,
            region: 'MY',
            items: [A, B].map((productId) => ({ productId, quantity: 1 }))
        });
        register(RECEIVER);
        orders.cancelUnits(order, order.units.slice(1), 'SELLER', 'out_of_stock');
        await pass(MINUTE);
        expect(bodies().map(({ type }) => type as number)).to.deep.equal([11, 4]);
        expect(bodies()[0]!.data).to.include({
            cancellations_role: 'SELLER',
            cancel_status: 'CANCELLATION_REQUEST_SUCCESS'
        });
        expect(bodies()[1]!.data.package_list[0].order_id_list).to.deep.equal([ID]);
    });

    // Source: "Return, refund, and cancel API overview", batch return.
    it('tell of a return in both models: the return, its request, its parcel, and the money with the order', async () => {
        const { orders } = shop.tiktok;
        const order = orders.place({ id: ID, items: [{ productId: A, quantity: 2, price: '10.00' }], taxRate: 0 });
        orders.ship(orders.packages.make(order, order.units), '1Z1', '6617675021119438849');
        register(RECEIVER, ['RETURN_STATUS_CHANGE', ...BATCH]);
        control(`orders/${ID}/request-return`, { units: 1 });
        const [one] = shop.tiktok.returns.byId.values();
        shop.tiktok.returns.approve(one!);
        control(`returns/${one!.id}/ship-back`);
        await pass(3 * DAY);
        expect(bodies().map(({ type, data }) => [type, statusIn(data)])).to.deep.equal([
            [12, 'RETURN_OR_REFUND_REQUEST_PENDING'],
            [64, 'PENDING_REQUEST_REVIEW'],
            [12, 'AWAITING_BUYER_SHIP'],
            [64, 'REQUEST_REVIEW_COMPLETED'],
            [65, 'RMA_CREATED'],
            [12, 'BUYER_SHIPPED_ITEM'],
            [12, 'RETURN_OR_REFUND_REQUEST_COMPLETE'],
            [67, 'REFUND_SUCCESS']
        ]);
        const { data } = bodies()[7]!;
        expect(data).to.include({ refund_total: '10.00', refund_currency: 'USD' });
        expect(data.line_items.map((line: Json) => line.main_order_id as string)).to.deep.equal([ID]);
    });

    it('are sent again after 2 minutes, 30 minutes, 3 and 12 hours, then dropped', async () => {
        status = 401;
        register(RECEIVER, ['ORDER_STATUS_CHANGE']);
        const start = shop.sfcc.clock.now();
        shop.tiktok.orders.place({ id: ID, items: [{ productId: A, quantity: 1 }] });
        await pass(2 * DAY);
        const [webhook] = list();
        const times = (webhook!.attempts as Json[]).map(({ time }) => (Date.parse(time as string) - start) / MINUTE);
        expect(times).to.deep.equal([0, 2, 32, 212, 932]);
        expect(webhook).to.include({ state: 'dropped' });
    });

    it('arrive at the second attempt, and no more after it', async () => {
        status = 500;
        register(RECEIVER, ['ORDER_STATUS_CHANGE']);
        shop.tiktok.orders.place({ id: ID, items: [{ productId: A, quantity: 1 }] });
        await pass(MINUTE);
        status = 200;
        await pass(2 * DAY);
        const [webhook] = list();
        expect((webhook!.attempts as Json[]).map((attempt) => attempt.status as number)).to.deep.equal([500, 200]);
        expect(webhook).to.include({ state: 'delivered' });
    });

    it('go nowhere without an address for their type, and wait for a host that is away', async () => {
        register('https://nobody.test', ['RECIPIENT_ADDRESS_UPDATE']);
        shop.tiktok.orders.place({ id: ID, items: [{ productId: A, quantity: 1 }] });
        control(`orders/${ID}/change-address`, { postal_code: '02139' });
        await pass(MINUTE);
        expect(list().map(({ type, state, attempts }) => [type, state, attempts[0].status])).to.deep.equal([
            [3, 'waiting', 'refused']
        ]);
    });

    it('can be lost, come twice and out of order, the same way for the same seed', async () => {
        register(RECEIVER, ['ORDER_STATUS_CHANGE']);
        const run = async (seed: number): Promise<string[]> => {
            control('webhooks', { shuffle: true, double: 0.3, lose: 0.2, seed });
            const first = list().length;
            for (let order = 0; order < 20; order += 1) {
                shop.tiktok.orders.place({ items: [{ productId: A, quantity: 1 }] });
            }
            received.length = 0;
            await pass(HOUR);
            const sent = list().slice(first);
            expect(sent.filter(({ state }) => state === 'lost')).not.to.have.length(0);
            const arrived = received.map(({ body }) => (JSON.parse(body) as Json).tts_notification_id as string);
            expect(new Set(arrived).size, 'some come twice').to.be.lessThan(arrived.length);
            expect(arrived, 'not in their order').not.to.deep.equal([...arrived].sort());
            return sent.map(({ state, attempts }) => `${state} ${(attempts as Json[]).length}`);
        };
        expect(await run(7)).to.deep.equal(await run(7));
    });

    it('warn of an authorization that ends, from 30 days before, every day', async () => {
        register(RECEIVER, ['UPCOMING_AUTHORIZATION_EXPIRATION']);
        await pass(334 * DAY);
        expect(received).to.have.length(0);
        await pass(4 * DAY);
        expect(received).to.have.length(4);
        const ends = Math.floor(shop.tiktok.app.grant.refreshExpiresAt / 1000);
        expect(bodies()[0]!.data.expiration_time).to.equal(String(ends));
    });

    it('say when a seller withdraws the authorization', async () => {
        register(RECEIVER, ['SELLER_DEAUTHORIZATION']);
        control('deauthorize', { seller: 'example' });
        await pass(MINUTE);
        expect(bodies().map(({ type }) => type as number)).to.deep.equal([6]);
    });

    it('of other types are sent on demand', async () => {
        register(RECEIVER, ['RETURN_STATUS_CHANGE']);
        const data = { order_id: ID, return_id: '1', return_status: 'RETURN_OR_REFUND_REQUEST_PENDING' };
        control('webhooks/send', { eventType: 'RETURN_STATUS_CHANGE', data });
        await pass(MINUTE);
        expect(bodies()[0]).to.deep.include({ type: 12, data });
    });

    const REFUSED: Array<[string, Json, string]> = [
        ['webhooks', { shufle: true }, 'unknown: shufle'],
        ['webhooks', { lose: 2 }, 'double and lose from 0 to 1'],
        ['webhooks', { shuffle: 'yes' }, 'shuffle true or false'],
        ['webhooks/send', { eventType: 'ORDER_STATUS' }, 'eventType out of ORDER_STATUS_CHANGE'],
        ['webhooks/send', { eventType: 'PACKAGE_UPDATE', data: [] }, 'data: an object'],
        ['webhooks/send', { eventType: 'PACKAGE_UPDATE', data: {} }, 'an address is expected'],
        ['deauthorize', { seller: 'nobody' }, 'there is no seller nobody']
    ];
    REFUSED.forEach(([path, body, expected]) => {
        it(`refuse the control ${path} with ${JSON.stringify(body)}`, () => {
            const answer = ask('POST', path, body);
            expect(answer.status).to.equal(400);
            expect(answer.json.error).to.contain(expected);
        });
    });

    it('reach the cartridge: TikTok cancels, and no poll is needed', async () => {
        await shop.paidOrder(ID, { [A]: 1 });
        register(CARTRIDGE);
        control(`orders/${ID}/fraud-cancel`);
        await pass(MINUTE);
        expect(list().map(({ state }) => state as string)).to.deep.equal(['delivered', 'delivered']);
        shop.run();
        expect(shop.order(ID)).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
    });

    function register(address: string, eventTypes = Object.keys(EVENT_TYPES)): void {
        eventTypes.forEach((eventType) => {
            shop.tiktok.app.webhooks.set(eventType, { address, createTime: 0, updateTime: 0 });
        });
    }

    function statusIn(data: Json): string {
        const names = ['return_status', 'aftersales_request_status', 'rma_status', 'refund_status'];
        return data[names.find((name) => name in data) as string] as string;
    }

    function bodies(): Json[] {
        return received.map(({ body }) => JSON.parse(body) as Json);
    }

    function list(): Json[] {
        return ask('GET', 'webhooks').json.webhooks as Json[];
    }

    function control(path: string, body: Json = {}): void {
        const answer = ask('POST', path, body);
        expect(answer.status, JSON.stringify(answer.json)).to.be.below(300);
    }

    function ask(method: string, path: string, body: Json = {}): { status: number; json: Json } {
        const text = method === 'GET' ? '' : JSON.stringify(body);
        const answer = shop.tiktok.handle({ method, url: 'https://tiktok.test/_sim/' + path, headers: {}, body: text });
        const { status: answered, body: json } = answer as { status: number; body: string };
        return { status: answered, json: JSON.parse(json) as Json };
    }

    async function pass(milliseconds: number): Promise<void> {
        await shop.sfcc.clock.advance(milliseconds);
    }
});
