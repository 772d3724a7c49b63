import { expect } from 'chai';
import { signatureOf } from '#simulators/tiktok-shop/calls/verify';
import { createShop, paidOrder, providerIn } from '#helpers/tiktok/tiktok';
import type { CallOptions, Shop } from '#helpers/tiktok/tiktok';
import { HOUR } from '#helpers/durations';

const UPS = '6617675021119438849';

function mark(shop: Shop, id: string, trackingNumber: string, lines?: string[]): Record<string, any> {
    const body = {
        tracking_number: trackingNumber,
        shipping_provider_id: UPS,
        ...(lines ? { order_line_item_ids: lines } : {})
    };
    return shop.call('POST', `/fulfillment/202309/orders/${id}/packages`, { body }).json;
}

function detail(shop: Shop, id: string): Record<string, any> {
    return shop.call('GET', '/order/202507/orders', { query: { ids: id } }).json.data.orders[0];
}

describe('TikTok Shop simulator: who may call', () => {
    const refusals: Array<[string, CallOptions, number, string]> = [
        ['a wrong signature', { secret: 'wrong' }, 106001, '/order/202309/orders/search'],
        [
            'a timestamp more than 5 minutes old',
            { timestamp: Math.floor(Date.parse('2026-11-23T09:54:59Z') / 1000) },
            36009004,
            '/order/202309/orders/search'
        ],
        [
            'a timestamp more than 30 seconds ahead',
            { timestamp: Math.floor(Date.parse('2026-11-23T10:00:31Z') / 1000) },
            36009004,
            '/order/202309/orders/search'
        ],
        ['a missing shop_cipher', { noCipher: true }, 106013, '/order/202309/orders/search'],
        ['an unknown token', { token: 'nobody' }, 36009004, '/order/202309/orders/search']
    ];
    for (const [what, options, code, path] of refusals) {
        it(`refuses ${what} with ${code}`, () => {
            const { json } = createShop().call('POST', path, { query: { page_size: '1' }, body: {}, ...options });
            expect(json.code).to.equal(code);
            expect(json.request_id).to.be.a('string');
        });
    }

    // TikTok's Node.js sample leaves an empty object out of the signature and sends it; the others sign what they send.
    it('takes an empty object that was left out of the signature, and no other body', () => {
        const shop = createShop();
        const { appKey, appSecret, shopCipher, grant } = shop.tiktok.app;
        const path = '/order/202309/orders/search';
        const code = (body: string): number => {
            const timestamp = String(Math.floor(shop.tiktok.clock.now() / 1000));
            const query = new URLSearchParams({ app_key: appKey, timestamp, shop_cipher: shopCipher, page_size: '1' });
            query.set('sign', signatureOf(appSecret, path, query, '', 'application/json'));
            const headers = { 'content-type': 'application/json', 'x-tts-access-token': grant.accessToken };
            const url = `http://tiktok.test${path}?${query.toString()}`;
            const answer = shop.tiktok.handle({ method: 'POST', url, headers, body }) as { body: string };
            return (JSON.parse(answer.body) as { code: number }).code;
        };
        expect([code('{}'), code(''), code('{"order_status":"UNPAID"}')]).to.deep.equal([0, 0, 106001]);
    });

    it('refuses what the app has no scope for (105005)', () => {
        const shop = createShop();
        const { json } = shop.call('POST', '/product/202502/products/search', { query: { page_size: '1' }, body: {} });
        expect(json.code).to.equal(105005);
    });

    it('refuses a shop_cipher where none belongs (36009004)', () => {
        expect(createShop().call('GET', '/authorization/202309/shops').json.code).to.equal(36009004);
    });

    function refresh({ tiktok }: Shop, token: string, grantType: string): Record<string, any> {
        const query = new URLSearchParams({
            app_key: tiktok.app.appKey,
            app_secret: tiktok.app.appSecret,
            refresh_token: token,
            grant_type: grantType
        });
        const answer = tiktok.handle({
            method: 'GET',
            url: `http://tiktok.test/api/v2/token/refresh?${query.toString()}`,
            headers: {},
            body: ''
        });
        return JSON.parse((answer as { body: string }).body) as Record<string, any>;
    }

    it('refuses an expired token (105002) until it is refreshed, and each refresh token once', () => {
        const shop = createShop();
        const old = shop.tiktok.app.grant.refreshToken;
        shop.simulate('tokens');
        expect(shop.call('GET', '/logistics/202309/warehouses').json.code).to.equal(105002);
        const first = refresh(shop, old, 'refresh_token');
        expect(first.data.access_token_expire_in).to.be.greaterThan(shop.clock.now() / 1000);
        expect(shop.call('GET', '/logistics/202309/warehouses').json.code).to.equal(0);
        expect(refresh(shop, old, 'refresh_token').code).to.equal(36004001);
    });

    // Source: TikTok's SDK for Node.js, AccessTokenTool: one grant type for both calls.
    it('refreshes by the grant type of the first token too', () => {
        const shop = createShop();
        const token = shop.tiktok.app.grant.refreshToken;
        expect(refresh(shop, token, 'other').code).to.equal(36009004);
        expect(refresh(shop, token, 'authorized_code').code).to.equal(0);
    });

    it('refuses a scope that was not granted (105005)', () => {
        const shop = createShop();
        shop.tiktok.app.grant.scopes = ['seller.order.info'];
        expect(shop.call('GET', '/logistics/202309/warehouses').json.code).to.equal(105005);
    });

    it('knows no other paths and methods', () => {
        expect(createShop().call('GET', '/no/such/path').json.code).to.equal(36009009);
        expect(createShop().call('DELETE', '/order/202507/orders').json.code).to.equal(36009010);
    });
});

describe('TikTok Shop simulator: an order', () => {
    it('is on hold for an hour and cannot be shipped meanwhile (21011044)', async () => {
        const shop = createShop();
        const id = paidOrder(shop);
        expect(detail(shop, id))
            .to.include({ status: 'ON_HOLD', is_on_hold_order: true })
            .and.have.nested.property('recipient_address.address_line1', '2* S***** A*****');
        expect(mark(shop, id, '1Z1').code).to.equal(21011044);
        await shop.clock.advance(HOUR);
        expect(detail(shop, id))
            .to.include({ status: 'AWAITING_SHIPMENT' })
            .and.have.nested.property('recipient_address.address_line1', '22 Sample Avenue');
        expect(mark(shop, id, '1Z1').code).to.equal(0);
        expect(detail(shop, id)).to.include({ status: 'AWAITING_COLLECTION', tracking_number: '1Z1' });
    });

    it('has an entry for each unit, and totals that add up', () => {
        const shop = createShop();
        const id = paidOrder(shop, { items: [{ productId: 'a', quantity: 3, price: '10.10' }], shippingFee: '5.00' });
        const order = detail(shop, id);
        expect(order.line_items).to.have.length(3);
        const cents = (text: string): number => Math.round(Number(text) * 100);
        const { sub_total: subTotal, shipping_fee: shipping, tax, total_amount: total } = order.payment;
        expect(cents(total)).to.equal(cents(subTotal) + cents(shipping) + cents(tax));
        expect(order.id).to.match(/^\d{18}$/);
    });

    it('ships in parts, each unit once', () => {
        const shop = createShop();
        const id = paidOrder(shop, { holdFlow: 'awaiting', items: [{ productId: 'a', quantity: 2 }] });
        const [one, two] = detail(shop, id).line_items.map((line: { id: string }) => line.id);
        expect(mark(shop, id, '1Z1', [one]).code).to.equal(0);
        expect(detail(shop, id).status).to.equal('PARTIALLY_SHIPPING');
        expect(mark(shop, id, '1Z2', [one]).code).to.equal(21011020);
        expect(mark(shop, id, '1Z2').code).to.equal(21011048);
        expect(mark(shop, id, '1Z2', [two]).code).to.equal(0);
        expect(detail(shop, id).status).to.equal('AWAITING_COLLECTION');
        expect(mark(shop, id, '1Z3').code).to.equal(21011020);
    });

    it('refuses tracking that another order has, that has special characters, or of an unknown carrier', () => {
        const shop = createShop();
        const first = paidOrder(shop, { holdFlow: 'awaiting' });
        const second = paidOrder(shop, { holdFlow: 'awaiting' });
        expect(mark(shop, first, '1Z1').code).to.equal(0);
        expect(mark(shop, second, '1Z1').code).to.equal(21011025);
        expect(mark(shop, second, '1Z 1').code).to.equal(21004012);
        const unknown = shop.call('POST', `/fulfillment/202309/orders/${second}/packages`, {
            body: { tracking_number: '1Z2', shipping_provider_id: '1' }
        });
        expect(unknown.json.code).to.equal(21011022);
    });

    it('refuses what is not for its market (21008106)', () => {
        const us = createShop();
        const id = paidOrder(us, { holdFlow: 'awaiting' });
        const marked = mark(us, id, '1Z1');
        const ship = us.call('POST', `/fulfillment/202309/packages/${marked.data.package_id}/ship`, {
            body: { self_shipment: { tracking_number: '1Z1', shipping_provider_id: UPS } }
        });
        expect(ship.json.code).to.equal(21008106);
        const asia = paidOrder(us, { holdFlow: 'awaiting', region: 'TH' });
        expect(mark(us, asia, '1Z2').code).to.equal(21008106);
        const packageId = detail(us, asia).packages[0].id;
        const shipped = us.call('POST', `/fulfillment/202309/packages/${packageId}/ship`, {
            body: { self_shipment: { tracking_number: '1Z2', shipping_provider_id: providerIn('TH') } }
        });
        expect(shipped.json.code).to.equal(0);
    });

    it('takes a correction of its tracking once, and for three days', async () => {
        const shop = createShop();
        const correct = (packageId: string, trackingNumber: string): number =>
            shop.call('POST', `/fulfillment/202309/packages/${packageId}/shipping_info/update`, {
                body: { tracking_number: trackingNumber, shipping_provider_id: UPS }
            }).json.code;
        const one = mark(shop, paidOrder(shop, { holdFlow: 'awaiting' }), '1Z1').data.package_id;
        expect([correct(one, '1Z2'), correct(one, '1Z3')]).to.deep.equal([0, 21011051]);
        const two = mark(shop, paidOrder(shop, { holdFlow: 'awaiting' }), '1Z4').data.package_id;
        await shop.clock.advance(73 * HOUR);
        expect(correct(two, '1Z5')).to.equal(21011049);
    });

    it('is not given out to another seller, and 50 at most at once', () => {
        const shop = createShop();
        expect(shop.call('GET', '/order/202507/orders', { query: { ids: '1' } }).json.code).to.equal(21008111);
        const ids = Array.from({ length: 51 }, (_value, index) => String(index)).join(',');
        expect(shop.call('GET', '/order/202507/orders', { query: { ids } }).json.code).to.equal(36009004);
    });
});

describe('TikTok Shop simulator: Cancel Order', () => {
    const cancel = (shop: Shop, id: string, reason: string, lines?: string[]): number =>
        shop.call('POST', '/return_refund/202602/cancellations', {
            body: { order_id: id, cancel_reason: reason, ...(lines ? { order_line_item_ids: lines } : {}) }
        }).json.code as number;

    it('takes reasons that fit market and status only', () => {
        const shop = createShop();
        const id = paidOrder(shop, { holdFlow: 'awaiting' });
        expect(cancel(shop, id, 'no_such_reason')).to.equal(25001014);
        expect(cancel(shop, id, 'seller_cancel_unpaid_reason_out_of_stock')).to.equal(25001021);
        expect(cancel(shop, id, 'seller_cancel_reason_out_of_stock_uk')).to.equal(25001021);
        expect(cancel(shop, id, 'seller_cancel_reason_out_of_stock')).to.equal(0);
        expect(detail(shop, id)).to.include({ status: 'CANCELLED', cancellation_initiator: 'SELLER' });
        expect(cancel(shop, id, 'seller_cancel_reason_out_of_stock')).to.equal(25001051);
    });

    it('refuses an order that has shipped (25001045)', () => {
        const shop = createShop();
        const id = paidOrder(shop, { holdFlow: 'awaiting' });
        mark(shop, id, '1Z1');
        expect(cancel(shop, id, 'seller_cancel_reason_out_of_stock')).to.equal(25001045);
    });

    it('takes single units in the US and UK, and only for lack of stock (25005010)', () => {
        const items = [{ productId: 'a', quantity: 2 }];
        const shop = createShop();
        const us = paidOrder(shop, { holdFlow: 'awaiting', items });
        const line = (id: string): string[] => [detail(shop, id).line_items[0].id];
        expect(cancel(shop, us, 'seller_cancel_reason_wrong_price', line(us))).to.equal(25005010);
        expect(cancel(shop, us, 'seller_cancel_reason_out_of_stock', line(us))).to.equal(0);
        expect(detail(shop, us).status).to.equal('AWAITING_SHIPMENT');
        const asia = paidOrder(shop, { holdFlow: 'awaiting', items, region: 'TH' });
        expect(cancel(shop, asia, 'seller_cancel_reason_out_of_stock', line(asia))).to.equal(25005010);
    });
});

describe('TikTok Shop simulator: faults', () => {
    it('fails the same calls in each run with the same seed', () => {
        const codes = (): number[] => {
            const shop = createShop();
            shop.simulate('faults', { rate: 0.5, kinds: ['throttle', 'internal'], seed: 7 });
            return Array.from(
                { length: 20 },
                () => shop.call('GET', '/logistics/202309/warehouses').json.code as number
            );
        };
        const first = codes();
        expect(first).to.deep.equal(codes());
        expect(first).to.include(36009002).and.include(36009003).and.include(0);
    });

    it('says what it expected when it is controlled wrongly', () => {
        const shop = createShop();
        expect(() => shop.simulate('faults', { rate: 2 })).to.throw('rate from 0 to 1');
        expect(() => shop.simulate('orders', { items: [{}] })).to.throw('items');
        expect(() => shop.simulate('mode', { mode: 'x' })).to.throw('connector or direct');
    });
});
