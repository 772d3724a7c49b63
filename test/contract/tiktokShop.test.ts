import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { sign } from '#cartridge/openapi/sign';
import { createHmac } from 'node:crypto';
import { signatureOf } from '#simulators/tiktok-shop/verify';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';
import { sharedPath } from '#helpers/tools/shared';

interface Parameter {
    name: string;
    type: string;
}

interface Fixture {
    title: string;
    method: string;
    path: string;
    shopCipher: boolean;
    responseParams: Parameter[];
    sampleRequest: unknown;
}

const fixtures = sharedPath('fixtures/tiktok-shop');
const vectors = sharedPath('reference/signature-vectors.json');
const createOrder = sharedPath('fixtures/create-external-order.json');

/** Requests that succeed, by endpoint: what is called once an order was shipped or is about to be. */
const REQUESTS: Record<
    string,
    (
        shop: Shop,
        ids: { shipped: string; open: string; packageId: string }
    ) => { path: string; query?: Record<string, string>; body?: unknown }
> = {
    'GET /authorization/202309/shops': () => ({ path: '/authorization/202309/shops' }),
    'GET /event/202309/webhooks': () => ({ path: '/event/202309/webhooks' }),
    'PUT /event/202309/webhooks': () => ({
        path: '/event/202309/webhooks',
        body: { event_type: 'ORDER_STATUS_CHANGE', address: 'https://partner.tiktokshop.com' }
    }),
    'DELETE /event/202309/webhooks': () => ({
        path: '/event/202309/webhooks',
        body: { event_type: 'ORDER_STATUS_CHANGE' }
    }),
    'GET /seller/202309/shops': () => ({ path: '/seller/202309/shops' }),
    'GET /seller/202309/permissions': () => ({ path: '/seller/202309/permissions' }),
    'POST /order/202309/orders/search': () => ({
        path: '/order/202309/orders/search',
        query: { page_size: '10' },
        body: {}
    }),
    'GET /order/202507/orders': (_shop, ids) => ({
        path: '/order/202507/orders',
        query: { ids: `${ids.shipped},${ids.open}` }
    }),
    'GET /order/202407/orders/{order_id}/price_detail': (_shop, ids) => ({
        path: `/order/202407/orders/${ids.open}/price_detail`
    }),
    'POST /order/202406/orders/external_orders': (_shop, ids) => ({
        path: '/order/202406/orders/external_orders',
        body: {
            orders: [
                {
                    id: ids.open,
                    external_order: {
                        id: 'TTS-1',
                        platform: 'SALESFORCE_COMMERCE_CLOUD',
                        line_items: [{ id: '1', origin_id: '2' }]
                    }
                }
            ]
        }
    }),
    'GET /order/202406/orders/{order_id}/external_orders': (_shop, ids) => ({
        path: `/order/202406/orders/${ids.open}/external_orders`,
        query: { platform: 'SALESFORCE_COMMERCE_CLOUD' }
    }),
    'POST /order/202406/orders/external_order_search': () => ({
        path: '/order/202406/orders/external_order_search',
        query: { platform: 'SALESFORCE_COMMERCE_CLOUD', external_order_id: 'TTS-1' },
        body: {}
    }),
    'GET /logistics/202309/warehouses': () => ({ path: '/logistics/202309/warehouses' }),
    'GET /logistics/202309/warehouses/{warehouse_id}/delivery_options': () => ({
        path: '/logistics/202309/warehouses/6955005333819123123/delivery_options'
    }),
    'GET /logistics/202309/delivery_options/{delivery_option_id}/shipping_providers': () => ({
        path: '/logistics/202309/delivery_options/7091146663229654785/shipping_providers'
    }),
    'POST /fulfillment/202309/orders/{order_id}/packages': (_shop, ids) => ({
        path: `/fulfillment/202309/orders/${ids.open}/packages`,
        body: { tracking_number: '1Z2', shipping_provider_id: '6617675021119438849' }
    }),
    'POST /return_refund/202602/cancellations': (_shop, ids) => ({
        path: '/return_refund/202602/cancellations',
        body: { order_id: ids.open, cancel_reason: 'seller_cancel_reason_out_of_stock' }
    }),
    'GET /fulfillment/202309/packages/{package_id}': (_shop, ids) => ({
        path: `/fulfillment/202309/packages/${ids.packageId}`
    }),
    'POST /fulfillment/202309/packages/{package_id}/shipping_info/update': (_shop, ids) => ({
        path: `/fulfillment/202309/packages/${ids.packageId}/shipping_info/update`,
        body: { tracking_number: '1Z3', shipping_provider_id: '6617675021119438850' }
    }),
    'POST /fulfillment/202309/orders/{order_id}/shipping_info/update': (_shop, ids) => ({
        path: `/fulfillment/202309/orders/${ids.shipped}/shipping_info/update`,
        body: { tracking_number: '1Z3', shipping_provider_id: '6617675021119438850' }
    })
};

/** The documented fields as a tree: `^` marks how deep a field is nested. */
function fieldTree(parameters: Parameter[]): Tree {
    const root: Tree = { type: 'object', fields: {} };
    const open: Tree[] = [root];
    for (const { name, type } of parameters) {
        const depth = /^\^*/.exec(name)![0].length;
        open.length = depth + 1;
        const node: Tree = { type, fields: {} };
        open[depth]!.fields[name.slice(depth)] = node;
        open.push(node);
    }
    return root;
}

interface Tree {
    type: string;
    fields: Record<string, Tree>;
}

/** Where a value is not what the documentation says. */
function deviations(value: unknown, tree: Tree, at: string): string[] {
    if (tree.type.startsWith('[]')) {
        const inner = { type: tree.type.slice(2), fields: tree.fields };
        return Array.isArray(value)
            ? value.flatMap((item, index) => deviations(item, inner, `${at}[${index}]`))
            : [`${at} is not a list`];
    }
    if (tree.type === 'object') {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            return [`${at} is not an object`];
        }
        return Object.entries(value).flatMap(([name, inner]) =>
            tree.fields[name]
                ? deviations(inner, tree.fields[name], `${at}.${name}`)
                : [`${at}.${name} is not documented`]
        );
    }
    const types: Record<string, string> = { string: 'string', int: 'number', float: 'number', bool: 'boolean' };
    return typeof value === types[tree.type] ? [] : [`${at} is not of type ${tree.type}`];
}

function readFixture(name: string): Fixture {
    return JSON.parse(fs.readFileSync(path.join(fixtures as string, name), 'utf8')) as Fixture;
}

if (fixtures) {
    describe('The simulated Open API, against the documentation of each endpoint', () => {
        const documented = fs.readdirSync(fixtures).map(readFixture);
        for (const fixture of documented) {
            const name = `${fixture.method} ${fixture.path}`;
            const request = REQUESTS[name];
            if (request) {
                it(`${fixture.title}: answers with documented fields of documented types`, () => {
                    const shop = createShop();
                    const shipped = paidOrder(shop, { holdFlow: 'awaiting' });
                    const open = paidOrder(shop, {
                        holdFlow: 'awaiting',
                        items: [{ productId: '701643632947', quantity: 2, price: '49.00' }]
                    });
                    const marked = shop.call('POST', `/fulfillment/202309/orders/${shipped}/packages`, {
                        body: { tracking_number: '1Z1', shipping_provider_id: '6617675021119438849' }
                    });
                    const {
                        path: target,
                        query,
                        body
                    } = request(shop, { shipped, open, packageId: String(marked.json.data.package_id) });
                    const { json } = shop.call(fixture.method, target, { query, body, noCipher: !fixture.shopCipher });
                    expect(json.code, String(json.message)).to.equal(0);
                    expect(deviations(json, fieldTree(fixture.responseParams), 'answer')).to.deep.equal([]);
                });
            }
        }
    });
}

if (vectors) {
    describe('Signatures, against published vectors', () => {
        const { request } = JSON.parse(fs.readFileSync(vectors, 'utf8')) as {
            request: Array<{
                id: string;
                secret: string;
                path: string;
                query: Record<string, string>;
                body: string;
                sign: string;
            }>;
        };
        const hmac = (text: string, key: string): string =>
            createHmac('sha256', key).update(text, 'utf8').digest('hex');
        for (const vector of request) {
            it(`${vector.id}: cartridge and simulator sign alike`, () => {
                expect(sign(hmac, vector.secret, vector.path, vector.query, vector.body)).to.equal(vector.sign);
                expect(
                    signatureOf(vector.secret, vector.path, new URLSearchParams(vector.query), vector.body, '')
                ).to.equal(vector.sign);
            });
        }
    });
}

if (createOrder) {
    describe('What the simulated connector posts', () => {
        it('has the fields of the official body, and of their types', () => {
            const official = JSON.parse(fs.readFileSync(createOrder, 'utf8')) as unknown;
            const shop = createShop();
            const id = paidOrder(shop, { items: [{ productId: '701643632930', quantity: 2, price: '99.00' }] });
            const ours = JSON.parse(
                JSON.stringify(externalOrderBody(shop.tiktok.orders.byId.get(id)!, false))
            ) as unknown;
            expect(shapeOf(ours)).to.deep.equal(shapeOf(official));
        });
    });
}

/** Names and types of everything, of lists the first entry; without optional discounts. */
function shapeOf(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.length > 0 && 'promotion_id' in (value[0] as object) ? [] : value.slice(0, 1).map(shapeOf);
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(
            Object.keys(value)
                .sort()
                .map((name) => [name, shapeOf((value as Record<string, unknown>)[name])])
        );
    }
    return typeof value;
}
