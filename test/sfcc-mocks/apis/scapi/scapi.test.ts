import { expect } from 'chai';
import { ORGANIZATION, webPlatform } from '#helpers/platform/webPlatform';
import type { WebPlatform } from '#helpers/platform/webPlatform';

const ORDERS = `/checkout/orders/v1/organizations/${ORGANIZATION}/orders`;
const SITE = '?siteId=RefArch';

const ADDRESS = {
    firstName: 'Pat',
    lastName: 'Sample',
    address1: '1 Main',
    city: 'Boston',
    postalCode: '02101',
    countryCode: 'US'
};
const ORDER = {
    orderNo: 'S1',
    currency: 'USD',
    channelType: 'tiktok',
    orderTotal: 105,
    taxTotal: 5,
    billingAddress: ADDRESS,
    paymentInstruments: [{ paymentMethodId: 'SOCIAL_PAY', paymentTransaction: { amount: 105, transactionId: 'T1' } }],
    productItems: [
        { productId: 'any', quantity: 1, basePrice: 100, netPrice: 100, grossPrice: 105, tax: 5, shipmentId: 'one' }
    ],
    shipments: [
        { shipmentId: 'one', shippingMethod: 'TTS001', shippingAddress: ADDRESS, shippingTotal: 0, taxTotal: 0 }
    ]
};

function create(platform: WebPlatform, body: object = ORDER): any {
    const bearer = platform.token('tsob', ['sfcc.orders.rw']);
    return platform.call('POST', ORDERS + SITE, { bearer, body });
}

/** Source of all: Orders OAS 1.5.2. */
describe('SCAPI Orders', () => {
    it('create an order for a trusted system: 201, its location, no body', () => {
        const platform = webPlatform();
        const answer = create(platform);
        expect([answer.status, answer.body]).to.deep.equal([201, '']);
        expect(answer.headers.location).to.match(/\/orders\/S1\?siteId=RefArch$/);
        const read = platform.call('GET', `${ORDERS}/S1${SITE}`, { bearer: platform.token('am', ['sfcc.orders']) });
        expect(JSON.parse(read.body)).to.include({ orderNo: 'S1', status: 'new', channelType: 'tiktok' });
    });

    it('refuse totals that do not add up, as a problem document', () => {
        const answer = create(webPlatform(), { ...ORDER, orderTotal: 106 });
        expect(answer.status).to.equal(400);
        expect(answer.headers['content-type']).to.equal('application/problem+json');
        expect(JSON.parse(answer.body)).to.include({
            title: 'Invalid Order Total',
            type: 'https://api.commercecloud.salesforce.com/documentation/error/v1/errors/invalid-order-total'
        });
    });

    it('refuse properties that documents do not have, and values that attributes do not take', () => {
        const platform = webPlatform();
        const detail = (change: object): string => {
            const answer = create(platform, { ...ORDER, ...change });
            return answer.status + ' ' + (answer.body ? JSON.parse(answer.body).detail : '');
        };
        expect(detail({ customerEmail: 'a@b.test' })).to.equal('400 customerEmail is not a property of order');
        expect(detail({ productItems: [{ ...ORDER.productItems[0], price: 1 }] })).to.match(
            /^400 productItems\[0\].price/
        );
        expect(detail({ paymentInstruments: [{ amount: 1 }] })).to.match(/^400 .*paymentMethodId is missing/);
        expect(detail({ currency: { toString: null } })).to.match(/^400 currency is not a single value/);
        expect(detail({ paymentInstruments: [null] })).to.match(/^400 paymentInstruments\[0\] is not an object/);
        expect(detail({ c_undeclared: 1 })).to.match(/^400 custom attribute c_undeclared/);
        expect(detail({ c_externalChannelOrderStatus: 'three' })).to.match(/^400 Custom attribute/);
        expect(detail({ paymentStatus: 'owed' })).to.match(/^400 paymentStatus/);
        expect(detail({})).to.equal('201 ');
    });

    it('take null for a property that is missing', () => {
        const platform = webPlatform();
        const [item] = ORDER.productItems;
        const nulls = { orderNo: null, customerLocale: null, orderPriceAdjustments: null, paymentStatus: null };
        const productItems = [{ ...item, taxRate: null, priceAdjustments: null, productName: null }];
        const paymentInstruments = [{ paymentMethodId: 'SOCIAL_PAY', paymentTransaction: null }];
        const answer = create(platform, { ...ORDER, ...nulls, productItems, paymentInstruments });
        expect(answer.status, answer.body).to.equal(201);
        expect(answer.headers.location).to.match(/\/orders\/\d{8}\?/);
    });

    it('give an adjustment, which has no promotion, the id of those by hand', () => {
        const platform = webPlatform();
        const [item] = ORDER.productItems;
        const priceAdjustments = [{ grossPrice: -5, netPrice: -5, tax: 0 }];
        expect(
            create(platform, { ...ORDER, orderTotal: 100, productItems: [{ ...item, priceAdjustments }] }).status
        ).to.equal(201);
        const read = platform.call('GET', `${ORDERS}/S1${SITE}`, { bearer: platform.token('am', ['sfcc.orders']) });
        const [line] = JSON.parse(read.body).productItems;
        expect(line.priceAdjustments[0]).to.include({ promotionId: 'AD_HOC_PRICE_ADJUSTMENT', manual: true });
    });

    it('say of operations that are missing that they are not implemented', () => {
        const platform = webPlatform();
        const bearer = platform.token('am', ['sfcc.orders.rw']);
        const status = (method: string, inner: string): number =>
            platform.call(method, `${ORDERS}/S1/${inner}${SITE}`, { bearer, body: {} }).status;
        expect(status('POST', 'oms-status-events')).to.equal(501);
        expect(status('PATCH', 'payment-instruments/1/transaction')).to.equal(501);
        expect(status('PUT', 'shipments/me/shipping-address')).to.equal(501);
        expect(status('GET', 'export-status')).to.equal(405);
        expect(status('GET', 'anything')).to.equal(404);
    });

    // Source: SCAPI, base URL and request formation; commerce-sdk-isomorphic 5.6.0, which calls these.
    it('have neighbours that are not implemented, which an instance would not call unknown', () => {
        const platform = webPlatform();
        const bearer = platform.token('am');
        const answer = (method: string, path: string): number => platform.call(method, path, { bearer }).status;
        const organization = `v1/organizations/${ORGANIZATION}`;
        expect(answer('GET', `/checkout/shopper-orders/${organization}/orders/1${SITE}`)).to.equal(501);
        expect(answer('POST', `/shopper/auth/${organization}/oauth2/token`)).to.equal(501);
        expect(answer('GET', '/checkout/shopper-orders/undefined/orders')).to.equal(404);
    });

    it('ask for the right kind of token, the scope, the organization and the site', () => {
        const { call, token } = webPlatform();
        const status = (address: string, bearer?: string): number =>
            call('POST', address, { bearer, body: ORDER }).status;
        expect(status(ORDERS + SITE)).to.equal(401);
        expect(status(ORDERS + SITE, token('am', ['sfcc.orders.rw']))).to.equal(403);
        expect(status(ORDERS + SITE, token('tsob', ['sfcc.orders']))).to.equal(403);
        const good = token('tsob', ['sfcc.orders.rw']);
        expect(status(ORDERS, good)).to.equal(400);
        expect(status(ORDERS + '?siteId=Other', good)).to.equal(404);
        expect(status(ORDERS.replace(ORGANIZATION, 'f_ecom_other_001') + SITE, good)).to.equal(404);
    });

    it('change statuses and custom attributes with 204, and nothing else by PATCH', () => {
        const platform = webPlatform();
        create(platform);
        const bearer = platform.token('am', ['sfcc.orders.rw']);
        const put = (kind: string, status: string): number =>
            platform.call('PUT', `${ORDERS}/S1/${kind}${SITE}`, { bearer, body: { status } }).status;
        expect(put('export-status', 'ready')).to.equal(204);
        expect(put('external-status', 'Shipped')).to.equal(204);
        expect(put('status', 'cancelled')).to.equal(204);
        expect(put('status', 'created')).to.equal(400);
        expect(put('shipping-status', 'gone')).to.equal(400);
        const patch = (body: object): number => platform.call('PATCH', `${ORDERS}/S1${SITE}`, { bearer, body }).status;
        expect([patch({ c_buyerNote: 'x' }), patch({ status: 'new' })]).to.deep.equal([204, 400]);
        const order = JSON.parse(platform.call('GET', `${ORDERS}/S1${SITE}`, { bearer }).body);
        expect(order).to.include({
            status: 'cancelled',
            exportStatus: 'ready',
            externalOrderStatus: 'Shipped',
            c_buyerNote: 'x'
        });
    });

    it('list by status, at most 200 at a time', () => {
        const platform = webPlatform();
        create(platform);
        create(platform, { ...ORDER, orderNo: 'S2' });
        const bearer = platform.token('am', ['sfcc.orders']);
        const list = (query: string): any => JSON.parse(platform.call('GET', ORDERS + SITE + query, { bearer }).body);
        expect(list('&limit=1').data).to.have.length(1);
        expect(list('&status=cancelled').data).to.have.length(0);
        expect(list('&limit=201').title).to.equal('Bad Request');
    });

    // Whether these hooks fire is not documented: a switch.
    it('fire createOrders hooks only when the switch says so', () => {
        const files = {
            'hooks.json': '{"hooks":[{"name":"dw.scapi.orders.afterPOST","script":"./hooks/order"}]}',
            'hooks/order.js': `var Status = require('dw/system/Status');
                exports.afterPOST = function () { return new Status(Status.ERROR, 'NO'); };`
        };
        expect(create(webPlatform({ files })).status).to.equal(201);
        const strict = webPlatform({ files, switches: { apiHooks: true, scapiOrderHooks: true } });
        expect(create(webPlatform({ files, switches: { scapiOrderHooks: true } })).status).to.equal(201);
        expect(create(strict).status).to.equal(400);
        const bearer = strict.token('am', ['sfcc.orders']);
        expect(strict.call('GET', `${ORDERS}/S1${SITE}`, { bearer }).status).to.equal(404);
    });
});
