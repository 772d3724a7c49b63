import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { sign } from '#cartridge/openapi/sign';
import { createHmac } from 'node:crypto';
import { signatureOf } from '#simulators/tiktok-shop/calls/verify';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';
import { REQUESTS, World } from '#helpers/tiktok/contractRequests';
import type { MakeRequest } from '#helpers/tiktok/contractRequests';
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
    queryParams: Parameter[];
    bodyParams: Parameter[];
    responseParams: Parameter[];
}

const fixtures = sharedPath('fixtures/tiktok-shop');
const vectors = sharedPath('reference/signature-vectors.json');
const createOrder = sharedPath('fixtures/create-external-order.json');

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
        const nameOf = ({ method, path: at }: Fixture): string => `${method} ${at}`;

        it('there is a request for each documented endpoint', () => {
            expect(Object.keys(REQUESTS).sort()).to.deep.equal(documented.map(nameOf).sort());
        });

        documented.forEach((fixture) => {
            it(`${fixture.title}: takes documented parameters, and answers with documented fields of documented types`, () => {
                const world = new World();
                const request = (REQUESTS[nameOf(fixture)] as MakeRequest)(world);
                const allowed = fixture.queryParams.map(({ name }) => name);
                expect(Object.keys(request.query || {}).filter((name) => !allowed.includes(name))).to.deep.equal([]);
                const bodyTree = { type: 'object', fields: fieldTree(fixture.bodyParams).fields };
                expect(deviations(request.body || {}, bodyTree, 'body')).to.deep.equal([]);
                const { path: target, ...options } = request;
                const { json } = world.shop.call(fixture.method, target, {
                    ...options,
                    noCipher: !fixture.shopCipher
                });
                expect(json.code, String(json.message)).to.equal(0);
                expect(deviations(json, fieldTree(fixture.responseParams), 'answer')).to.deep.equal([]);
            });
        });
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
            const ours = JSON.parse(JSON.stringify(externalOrderBody(shop.tiktok.orders.byId.get(id)!))) as unknown;
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
