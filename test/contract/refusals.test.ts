import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { REQUESTS, World } from '#helpers/tiktok/contractRequests';
import type { MakeRequest } from '#helpers/tiktok/contractRequests';
import { sharedPath } from '#helpers/tools/shared';

interface Fixture {
    title: string;
    method: string;
    path: string;
    shopCipher: boolean;
    errorCodes: Array<[code: string, message: string]>;
}

/** Codes that any call may meet. Source: Open API, common errors. */
const COMMON = [
    36009002, 36009003, 36009004, 36009007, 36009009, 36009010, 36009014, 36009022, 101000, 105002, 105005, 106001,
    106013
];
/** Codes that TikTok announced in its change log, or that its guides name, without adding them to the pages of the calls. */
const ANNOUNCED = [21011044];
/** For an id that the shop does not have, where a page lists internal errors at most: what the other pages answer. */
const FOREIGN = [21008111, 21011001, 25007006];
const INTERNAL = [36009003, 10006402];
/** What no parameter is. */
const GARBAGE: unknown[] = [null, '', 'x y', '0', -1, 1.5, 9e15, true, {}, { id: 'x' }, [], ['x'], [null], [[]], '💥'];

const fixtures = sharedPath('fixtures/tiktok-shop');

if (fixtures) {
    describe('The simulated Open API, against garbage in each documented parameter', () => {
        const documented = fs
            .readdirSync(fixtures)
            .map((name) => JSON.parse(fs.readFileSync(path.join(fixtures, name), 'utf8')) as Fixture);

        documented.forEach((fixture) => {
            it(`${fixture.title}: succeeds, or refuses with a documented code`, () => {
                const world = new World();
                const make = REQUESTS[`${fixture.method} ${fixture.path}`] as MakeRequest;
                const codes = fixture.errorCodes.map(([code]) => Number(code));
                const isSilent = codes.every((code) => INTERNAL.includes(code));
                const known = [...codes, ...COMMON, ...ANNOUNCED, ...(isSilent ? FOREIGN : [])];
                expect(undocumented(world, fixture.method, make, known, !fixture.shopCipher)).to.deep.equal([]);
            });
        });
    });
}

/** Calls without contract data, with the codes of their pages. Source: Open API reference, the calls' pages. */
const OTHERS: Array<[name: string, make: MakeRequest, codes: number[]]> = [
    [
        'POST /fulfillment/202309/packages/combine',
        (world) => {
            const orders = [1, 2].map(() => world.open({ region: 'SG', buyerId: '7' }));
            const ids = orders.map((id) => packageOf(world, id));
            return {
                path: '/fulfillment/202309/packages/combine',
                body: { combinable_packages: [{ id: ids[0], order_ids: orders }] }
            };
        },
        [21011028, 21011031]
    ],
    [
        'POST /fulfillment/202309/packages/{package_id}/uncombine',
        (world) => {
            const orders = [1, 2].map(() => world.open({ region: 'SG', buyerId: '7' }));
            const packages = orders.map((id) => world.shop.tiktok.orders.packages.byId.get(packageOf(world, id))!);
            const combined = world.shop.tiktok.orders.combine(packages);
            return { path: `/fulfillment/202309/packages/${combined.id}/uncombine`, body: { order_ids: orders } };
        },
        [21011001, 21011005, 21011028, 21011029]
    ],
    [
        'POST /fulfillment/202512/packages',
        (world) => ({
            path: '/fulfillment/202512/packages',
            body: {
                ship_type: '1',
                order_id: world.open({ shipping: 'tiktok' }),
                shipping_service_id: '7208502187360519982'
            }
        }),
        [11021009, 21001001, 21011001, 21011012, 21011029, 21022025]
    ],
    [
        'POST /fulfillment/202512/packages, some units',
        (world) => ({
            path: '/fulfillment/202512/packages',
            body: {
                ship_type: '2',
                order_line_item: [{ order_line_id: unitOf(world, world.open({ shipping: 'tiktok' })) }]
            }
        }),
        [11021009, 21001001, 21011001, 21011012, 21011029, 21022025]
    ],
    [
        'POST /fulfillment/202309/orders/{order_id}/shipping_services/query',
        (world) => ({
            path: `/fulfillment/202309/orders/${world.open({ shipping: 'tiktok' })}/shipping_services/query`,
            body: { weight: { value: '1', unit: 'GRAM' } }
        }),
        [21001001, 21011001, 21011006, 21011029, 21011037, 21011048]
    ],
    [
        'GET /fulfillment/202309/packages/{package_id}/shipping_documents',
        (world) => ({
            path: `/fulfillment/202309/packages/${world.shipped().packageId}/shipping_documents`,
            query: { document_type: 'SHIPPING_LABEL' }
        }),
        [21008017, 21008043, 21011001, 21023035]
    ],
    [
        'GET /fulfillment/202309/packages/{package_id}/handover_time_slots',
        (world) => ({ path: `/fulfillment/202309/packages/${world.made().packageId}/handover_time_slots` }),
        [11021009, 21001001, 21011001]
    ],
    [
        'POST /fulfillment/202309/packages/deliver',
        (world) => ({
            path: '/fulfillment/202309/packages/deliver',
            body: { packages: [{ id: world.made().packageId, delivery_type: 'DELIVERY_SUCCESS' }] }
        }),
        [21001001, 21008106, 21011001, 21011043]
    ],
    [
        'POST /fulfillment/202502/invoice/upload',
        (world) => ({
            path: '/fulfillment/202502/invoice/upload',
            body: {
                invoices: [{ package_id: world.shipped().packageId, order_ids: ['1'], file_type: 'XML', file: 'x' }]
            }
        }),
        [21001001, 21008106]
    ],
    [
        'POST /fulfillment/202407/bundles',
        (world) => ({
            path: '/fulfillment/202407/bundles',
            body: { order_ids: [world.shipped().id], handover_method: 'PICKUP' }
        }),
        [10007014, 21001001]
    ],
    [
        'POST /fulfillment/202606/pod_details/get',
        (world) => ({ path: '/fulfillment/202606/pod_details/get', body: { order_id: world.open() } }),
        FOREIGN
    ],
    [
        'GET /logistics/202309/delivery_options/{delivery_option_id}/shipping_providers, by region',
        () => ({
            path: '/logistics/202309/delivery_options/7091146663229654785/shipping_providers',
            query: { warehouse_region: 'DE', buyer_region: 'FR' }
        }),
        [21008116, 21008117]
    ]
];

describe('The other calls of the simulated Open API, against garbage in each parameter', () => {
    OTHERS.forEach(([name, make, codes]) => {
        it(`${name}: succeeds, or refuses with a code of its page`, () => {
            const [method = ''] = name.split(' ');
            expect(undocumented(new World(), method, make, [...codes, ...COMMON, ...ANNOUNCED], false)).to.deep.equal(
                []
            );
        });
    });
});

function packageOf(world: World, id: string): string {
    return world.shop.tiktok.orders.byId.get(id)!.units[0]!.packageId;
}

function unitOf(world: World, id: string): string {
    return world.shop.tiktok.orders.byId.get(id)!.units[0]!.id;
}

/** Refusals of a call with garbage that have no known code. Anything else that is no answer throws. */
function undocumented(world: World, method: string, make: MakeRequest, known: number[], noCipher: boolean): string[] {
    return variants(make, world).flatMap(({ what, request }) => {
        const { path: target, ...options } = request;
        const { json } = world.shop.call(method, target, { ...options, noCipher });
        const codes = [json, ...((json.data?.errors || []) as Json[])].map(({ code }) => Number(code));
        return codes.filter((code) => code !== 0 && !known.includes(code)).map((code) => `${code} for ${what}`);
    });
}

type Json = Record<string, unknown>;
type Request = ReturnType<MakeRequest>;

interface Variant {
    what: string;
    request: Request;
}

/** A request with each member left out or replaced by garbage, at any depth, and with other ids in its path. */
function variants(make: MakeRequest, world: World): Variant[] {
    const first = make(world);
    const ids = first.path.match(/\d{15,}/g) || [];
    return [
        ...placesIn(first).flatMap((place) =>
            [undefined, ...GARBAGE].map((value) => ({
                what: `${place.join('.')}: ${JSON.stringify(value)}`,
                request: changed(make(world), place, value)
            }))
        ),
        ...ids.flatMap((id) =>
            ['1', 'x', '%F0%9F%92%A5'].map((other) => ({
                what: `${other} in the path`,
                request: { ...make(world), path: first.path.replace(id, other) }
            }))
        )
    ];
}

/** Where a request has members: in its query, and anywhere in its body. */
function placesIn({ query = {}, body = {} }: Request): string[][] {
    return [...Object.keys(query).map((name) => ['query', name]), ...membersIn(body).map((at) => ['body', ...at])];
}

function membersIn(value: unknown): string[][] {
    return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => [[name], ...membersIn(inner).map((at) => [name, ...at])])
        : [];
}

function changed(request: Request, [first, ...rest]: string[], value: unknown): Request {
    const copy = JSON.parse(JSON.stringify(request)) as Request;
    const parent = rest.slice(0, -1).reduce((at, name) => at[name] as Json, (copy as Json)[first as string] as Json);
    const last = rest[rest.length - 1] as string;
    if (value === undefined) {
        delete parent[last];
    } else {
        parent[last] = first === 'query' ? String(value) : value;
    }
    return copy;
}
