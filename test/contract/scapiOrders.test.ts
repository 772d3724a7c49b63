import fs from 'node:fs';
import Ajv from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { parse } from 'yaml';
import { filledBasket, run } from '#helpers/platform/platform';
import { scapiOrder } from '#helpers/messages/scapiOrder';
import { sharedPath } from '#helpers/tools/shared';
import { ORGANIZATION, webPlatform } from '#helpers/platform/webPlatform';

const FILE = sharedPath('openapi/orders-oas-v1-public.yaml');
const ORDERS = `/checkout/orders/v1/organizations/${ORGANIZATION}/orders`;
const PATHS = '/organizations/{organizationId}/orders';

type Json = Record<string, any>;

/** "The type will reject any property that does not fit this pattern": only `c_` besides those that are named. */
function strict(schema: unknown): unknown {
    if (Array.isArray(schema)) {
        return schema.map(strict);
    }
    if (typeof schema !== 'object' || schema === null) {
        return schema;
    }
    const entries = Object.entries(schema).map(([name, inner]) => [name, strict(inner)]);
    const copy = Object.fromEntries(entries) as Json;
    if (copy.properties && copy.additionalProperties?.title === 'Additional Property Support') {
        return { ...copy, additionalProperties: false, patternProperties: { '^c_': {} } };
    }
    return copy;
}

/** A body of createOrders with each kind of document. */
function fullOrder(): Json {
    const body = scapiOrder();
    const priceAdjustments = [{ grossPrice: -1, netPrice: -1, tax: 0, itemText: 'Less', reasonCode: 'R1' }];
    body.productItems[0] = { ...body.productItems[0], brand: 'B', itemText: 'Suit', taxBasis: 20, priceAdjustments };
    const orderTotal = (body.orderTotal as number) - 2;
    body.paymentInstruments[0].paymentTransaction.amount = orderTotal;
    return { ...body, orderTotal, orderPriceAdjustments: priceAdjustments, businessType: 'b2c', paymentStatus: 'paid' };
}

const OTHER_VALUES = [-1, 'x'.repeat(300), {}];

/** The body with another value in one place, or without it. */
function wrongBodies(good: Json): Array<{ what: string; body: Json }> {
    return placesIn(good, []).flatMap((path) =>
        [undefined, ...OTHER_VALUES].map((value) => ({
            what: `${path.join('.')} = ${JSON.stringify(value)}`,
            body: withValue(good, path, value)
        }))
    );
}

function placesIn(value: unknown, path: string[]): string[][] {
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    return Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...placesIn(inner, [...path, name])]);
}

function withValue(body: Json, path: string[], value: unknown): Json {
    const copy = structuredClone(body);
    const holder = path.slice(0, -1).reduce((at: Json, name) => at[name] as Json, copy);
    holder[path.at(-1)!] = value;
    return copy;
}

if (FILE) {
    describe('SCAPI Orders against the OpenAPI of the platform', () => {
        const document = strict(parse(fs.readFileSync(FILE, 'utf8'))) as Json;
        const ajv = new Ajv({ strict: false, allErrors: true });
        addFormats(ajv);
        ajv.addSchema({ ...document, $id: 'orders' });
        const platform = webPlatform();
        run(platform, 'controller', (dw) => {
            dw('system/Transaction').wrap(() => {
                const basket = filledBasket(dw, '701643632930', 2);
                const address = basket.createBillingAddress();
                address.setFirstName('Robin');
                address.setCountryCode('us');
                basket.createPaymentInstrument('SOCIAL_PAY', basket.totalGrossPrice);
                const order = dw('order/OrderMgr').createOrder(basket, 'A1');
                dw('order/OrderMgr').placeOrder(order);
            });
        });
        const bearer = platform.token('am', ['sfcc.orders.rw']);

        const errorsOf = (path: string, answer: { status: number; body: string }): unknown => {
            const response = document.paths[path].get.responses[String(answer.status)];
            const [content] = Object.values<Json>(response.content as Record<string, Json>);
            const schema = JSON.parse(JSON.stringify(content!.schema).replace(/"#\//g, '"orders#/')) as object;
            const validate = ajv.compile(schema);
            validate(JSON.parse(answer.body));
            return (validate.errors || []).map((error) => `${error.instancePath} ${error.message}`);
        };

        it('one order, a list of them, and what is not found', () => {
            const get = (path: string): { status: number; body: string } => platform.call('GET', path, { bearer });
            expect(errorsOf(PATHS + '/{orderNo}', get(`${ORDERS}/A1?siteId=RefArch`))).to.deep.equal([]);
            expect(errorsOf(PATHS, get(`${ORDERS}?siteId=RefArch`))).to.deep.equal([]);
            expect(errorsOf(PATHS + '/{orderNo}', get(`${ORDERS}/nope?siteId=RefArch`))).to.deep.equal([]);
            expect(get(`${ORDERS}/A1?siteId=RefArch`).body).to.include('"countryCode":"US"');
        });

        it('a body of createOrders that the contract refuses, in any place', () => {
            const validate = ajv.compile({ $ref: 'orders#/components/schemas/CreateOrderRequest' });
            const tsob = platform.token('tsob', ['sfcc.orders.rw']);
            const create = (body: Json): number =>
                platform.call('POST', `${ORDERS}?siteId=RefArch`, { bearer: tsob, body }).status;
            const good = fullOrder();
            expect([validate(good), create({ ...good, orderNo: 'B1' })]).to.deep.equal([true, 201]);
            expect(
                errorsOf(PATHS + '/{orderNo}', platform.call('GET', `${ORDERS}/B1?siteId=RefArch`, { bearer }))
            ).to.deep.equal([]);
            const taken = wrongBodies(good)
                .filter(({ body }) => !validate(body) && create(body) !== 400)
                .map(({ what }) => what);
            expect(taken).to.deep.equal([]);
        });
    });
}
