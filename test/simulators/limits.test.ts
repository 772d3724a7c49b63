import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';

const LIST = '/order/202309/orders/search';
const DETAIL = '/order/202507/orders';
const CANCELLATIONS = '/return_refund/202602/cancellations/search';

describe('TikTok Shop simulator: limits and refusals', () => {
    let shop: Shop;
    let id: string;

    beforeEach(() => {
        shop = createShop();
        id = paidOrder(shop, { holdFlow: 'awaiting' });
    });

    const codeOf = (method: string, path: string, query: Record<string, string> = {}, body?: unknown): number =>
        shop.call(method, path, { query, body }).json.code as number;
    const read = (): number => codeOf('GET', DETAIL, { ids: id });

    (['app', 'shop', 'endpoint'] as const).forEach((scope) => {
        it(`refuses calls that are too many of one ${scope}, until the time is over`, async () => {
            shop.simulate('limits', { [scope]: [{ calls: 2, seconds: 60 }] });
            expect([read(), read()]).to.deep.equal([0, 0]);
            const refused = shop.call('GET', DETAIL, { query: { ids: id } });
            expect([refused.status, refused.json.code]).to.deep.equal([429, 36009002]);
            // Only the limit of an endpoint leaves the others free.
            expect(codeOf('GET', '/logistics/202309/warehouses')).to.equal(scope === 'endpoint' ? 0 : 36009002);
            await shop.clock.advance(60 * 1000);
            expect(read()).to.equal(0);
            expect(shop.tiktok.calls.summary('').refused).to.equal(scope === 'endpoint' ? 1 : 2);
        });
    });

    it('counts calls of one shop not for another', () => {
        const other = shop.simulate('shops', { name: 'Other' });
        shop.simulate('limits', { shop: [{ calls: 1, seconds: 60 }] });
        expect([read(), read()]).to.deep.equal([0, 36009002]);
        const seller = shop.tiktok.app.findShop(String(other.id))!;
        expect(seller.isActive).to.equal(true);
        expect(() => shop.tiktok.limits.count(seller.id, 'GET ' + DETAIL, shop.clock.now())).not.to.throw();
    });

    it('refuses all calls for a shop that is not active, and names the active ones', () => {
        shop.simulate(`shops/${shop.tiktok.app.shopId}`, { active: false });
        expect(read()).to.equal(shop.tiktok.orders.switches.inactiveCode);
        const active = (): unknown => shop.call('GET', '/seller/202309/shops', { noCipher: true }).json.data.shops;
        expect(active()).to.deep.equal([]);
        shop.simulate(`shops/${shop.tiktok.app.shopId}`, { active: true });
        expect(read()).to.equal(0);
        expect(active()).to.have.length(1);
    });

    it('refuses earlier versions of calls with a code of their own, and those that a switch has retired', () => {
        expect(codeOf('POST', '/return_refund/202306/cancellations/search', {}, {})).to.equal(36009014);
        expect(codeOf('GET', '/order/209901/orders', { ids: id })).to.equal(36009009);
        shop.simulate('switches', { retired: ['/order/202507/'] });
        expect(read()).to.equal(36009014);
        expect(codeOf('GET', '/order/202309/orders', { ids: id })).to.equal(0);
    });

    it('answers errors about parameters with the HTTP status that a switch has set', () => {
        const status = (): number => shop.call('GET', DETAIL).status;
        expect(status()).to.equal(401);
        shop.simulate('switches', { parameterStatus: 200 });
        expect(status()).to.equal(200);
    });

    it("fails for all orders because of another seller's, or leaves that one out", () => {
        const ids = { ids: `${id},577000000000000009` };
        expect(codeOf('GET', DETAIL, ids)).to.equal(21008111);
        shop.simulate('switches', { foreignId: 'left-out' });
        const { json } = shop.call('GET', DETAIL, { query: ids });
        expect(json.data.orders.map((order: { id: string }) => order.id)).to.deep.equal([id]);
    });

    it('accepts timestamps by the clock of the machine as well, after its own was moved, and says so', async () => {
        const now = Math.floor(Date.now() / 1000);
        const at = (timestamp: number): number =>
            shop.call('GET', '/logistics/202309/warehouses', { timestamp }).json.code as number;
        await shop.clock.advance(400 * 24 * 60 * 60 * 1000);
        shop.tiktok.app.grant.accessExpiresAt = Infinity;
        expect([at(now), at(now - 400), at(now + 100)]).to.deep.equal([0, 36009004, 36009004]);
        const controls = shop.tiktok.handle({ method: 'GET', url: 'http://tiktok.test/_sim/', headers: {}, body: '' });
        expect((controls as { body: string }).body).to.contain("right by the sandbox's clock or by the machine's");
    });

    describe('lists', () => {
        const found = (path: string, query: Record<string, string>, body: unknown): string[] => {
            const { data } = shop.call('POST', path, { query, body }).json;
            return (data.orders || data.cancellations).map((one: Record<string, string>) => one.order_id || one.id);
        };

        it('of orders obey each filter and each sort', async () => {
            await shop.clock.advance(5000);
            const later = paidOrder(shop, { holdFlow: 'awaiting', buyerId: '7' });
            const time = Math.floor(shop.clock.now() / 1000);
            const size = { page_size: '10' };
            expect(found(LIST, { ...size, sort_order: 'ASC' }, {})).to.deep.equal([id, later]);
            expect(found(LIST, size, {})).to.deep.equal([later, id]);
            shop.tiktok.orders.changeAddress(shop.tiktok.orders.byId.get(id)!, { name: 'N' });
            const byUpdate = { ...size, sort_field: 'update_time', sort_order: 'ASC' };
            expect(found(LIST, byUpdate, { update_time_ge: time, create_time_lt: time })).to.deep.equal([id]);
            expect(found(LIST, size, { buyer_user_id: '7' })).to.deep.equal([later]);
            expect(found(LIST, size, { order_status: 'UNPAID' })).to.deep.equal([]);
            expect(found(LIST, size, { shipping_type: 'TIKTOK' })).to.deep.equal([]);
            expect(found(LIST, size, { warehouse_ids: ['1'] })).to.deep.equal([]);
            expect(found(LIST, size, { is_buyer_request_cancel: false })).to.have.length(2);
        });

        it('of cancellations obey each filter and each sort', async () => {
            const { orders } = shop.tiktok;
            orders.cancel(orders.byId.get(id)!, 'BUYER', 'Changed their mind');
            await shop.clock.advance(5000);
            const later = paidOrder(shop, { holdFlow: 'awaiting', buyerId: '7' });
            shop.simulate(`orders/${later}/request-cancel`);
            const time = Math.floor(shop.clock.now() / 1000);
            expect(found(CANCELLATIONS, {}, {})).to.deep.equal([id, later]);
            expect(found(CANCELLATIONS, { sort_order: 'DESC' }, {})).to.deep.equal([later, id]);
            expect(found(CANCELLATIONS, {}, { create_time_ge: time })).to.deep.equal([later]);
            expect(found(CANCELLATIONS, {}, { update_time_lt: time })).to.deep.equal([id]);
            expect(found(CANCELLATIONS, {}, { cancel_types: ['CANCEL'] })).to.deep.equal([id]);
            expect(found(CANCELLATIONS, {}, { buyer_user_ids: ['7'] })).to.deep.equal([later]);
            expect(found(CANCELLATIONS, {}, { cancel_status: ['CANCELLATION_REQUEST_PENDING'] })).to.deep.equal([
                later
            ]);
        });

        const refused: Array<[string, Record<string, string>, unknown, number]> = [
            [LIST, {}, {}, 36009004],
            [LIST, { page_size: '101' }, {}, 36009004],
            [LIST, { page_size: '1', sort_field: 'rts_time' }, {}, 36009004],
            [LIST, { page_size: '1', sort_order: 'UP' }, {}, 36009004],
            [LIST, { page_size: '1', page_token: 'bm8=' }, {}, 36009004],
            [LIST, { page_size: '1' }, { order_status: 'LOST' }, 36009004],
            [LIST, { page_size: '1' }, { create_time_ge: '1' }, 36009004],
            [LIST, { page_size: '1' }, { seller_sku: 'A' }, 36009004],
            [CANCELLATIONS, { page_size: '51' }, {}, 25001001],
            [CANCELLATIONS, { sort_field: 'order_id' }, {}, 25001001],
            [CANCELLATIONS, {}, { order_ids: 'A' }, 25001001],
            [CANCELLATIONS, {}, { cancel_types: ['PART'] }, 25001001]
        ];
        refused.forEach(([path, query, body, code]) => {
            it(`refuse ${JSON.stringify(query)} ${JSON.stringify(body)} at ${path}`, () => {
                expect(codeOf('POST', path, query, body)).to.equal(code);
            });
        });
    });

    it('each cancellation of some units has an id and a time of its own', async () => {
        const { orders } = shop.tiktok;
        const items = [{ productId: '701643632947', quantity: 3, price: '10.00' }];
        const order = orders.byId.get(paidOrder(shop, { holdFlow: 'awaiting', items, taxRate: 0 }))!;
        const cancel = (index: number): string =>
            shop.call('POST', '/return_refund/202602/cancellations', {
                body: {
                    order_id: order.id,
                    cancel_reason: 'seller_cancel_reason_out_of_stock',
                    order_line_item_ids: [order.units[index]!.id]
                }
            }).json.data.cancel_id as string;
        const first = cancel(0);
        await shop.clock.advance(60 * 1000);
        const second = cancel(1);
        const { cancellations } = shop.call('POST', CANCELLATIONS, { body: { order_ids: [order.id] } }).json.data;
        expect(
            cancellations.map((one: Record<string, any>) => [
                one.cancel_id,
                one.cancel_line_items.map((line: Record<string, string>) => line.order_line_item_id),
                one.refund_amount.refund_total
            ])
        ).to.deep.equal([
            [first, [order.units[0]!.id], '10.00'],
            [second, [order.units[1]!.id], '10.00']
        ]);
        expect(first).not.to.equal(second);
        expect(cancellations[1].create_time - cancellations[0].create_time).to.equal(60);
    });

    (['accepted', 'refused'] as const).forEach((choice) => {
        it(`what is left of a partly shipped order can be cancelled where a switch says so: ${choice}`, () => {
            shop.simulate('switches', { restOfShipped: choice });
            const items = [{ productId: '701643632947', quantity: 2 }];
            const order = shop.tiktok.orders.byId.get(paidOrder(shop, { holdFlow: 'awaiting', items }))!;
            const body = {
                tracking_number: '1Z1',
                shipping_provider_id: '6617675021119438849',
                order_line_item_ids: [order.units[0]!.id]
            };
            expect(codeOf('POST', `/fulfillment/202309/orders/${order.id}/packages`, {}, body)).to.equal(0);
            const cancel = { order_id: order.id, cancel_reason: 'seller_cancel_reason_out_of_stock' };
            const code = codeOf('POST', '/return_refund/202602/cancellations', {}, cancel);
            expect(code).to.equal(choice === 'accepted' ? 0 : 25001045);
            expect(order.units.map((unit) => unit.cancelled)).to.deep.equal([false, choice === 'accepted']);
        });
    });

    describe('controls', () => {
        const unknown: Array<[string, unknown]> = [
            ['orders', { quantity: 2 }],
            ['orders', { items: [{ productId: 'A', quantity: 1, color: 'red' }] }],
            ['orders', { items: [null] }],
            ['orders', { items: [{ productId: 'A', quantity: 1, price: 'NaN' }] }],
            ['orders', { items: [{ productId: 'A', quantity: 1_000_000_000 }] }],
            ['shops', { country: 'US' }],
            ['faults', { rate: 0, often: true }],
            ['limits', { seller: [] }],
            ['switches', { numbers: 'accepted' }],
            ['mode', { mode: 'direct', numberAgain: 'accepted' }],
            ['authorize', { shop: '1' }],
            ['tokens', { shop: '1' }]
        ];
        unknown.forEach(([control, body]) => {
            it(`${control} refuses ${JSON.stringify(body)}`, () => {
                expect(() => shop.simulate(control, body)).to.throw(/expected/);
            });
        });

        it('are all in the documentation', () => {
            const answer = shop.tiktok.handle({
                method: 'GET',
                url: 'http://tiktok.test/_sim/',
                headers: {},
                body: ''
            });
            const { controls } = JSON.parse((answer as { body: string }).body) as { controls: string[] };
            const page = fs.readFileSync(path.join(__dirname, '../../docs/sandbox.md'), 'utf8');
            expect(controls.filter((control) => !page.includes('`' + control + '`'))).to.deep.equal([]);
        });

        it('actions on an order take no body', () => {
            expect(() => shop.simulate(`orders/${id}/request-cancel`, { reason: 'none' })).to.throw(/unknown: reason/);
        });
    });
});
