import { expect } from 'chai';
import { WaysIn } from '#helpers/messages/waysIn';
import { scapiOrder } from '#helpers/messages/scapiOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ORDERS = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders?siteId=RefArch';

/** Its maker has looked up no product and checked no address: what CreateExternalOrder holds is held here, too. */
describe('An order that was made through SCAPI', () => {
    let sfcc: TestInstance;
    let created = 0;
    let token: string;

    before(() => {
        sfcc = new TestInstance();
        token = new WaysIn(sfcc).token('tsob');
    });

    after(() => sfcc.close());

    const changedAddress = (changes: Json): ((order: Json) => void) => {
        return (order) => Object.assign(order.shipments[0].shippingAddress as Json, changes);
    };

    const CASES: Array<[string, (order: Json) => void, string]> = [
        ['as it should be', () => undefined, ''],
        [
            'with a product that the catalog lacks',
            (order) => (order.productItems[0].productId = 'other'),
            'unknown_product'
        ],
        [
            'with two and a half units, which TikTok cannot have sold',
            (order) => (order.productItems[0].quantity = 2.5),
            'other_quantity'
        ],
        ['to a masked address', changedAddress({ address1: '7 **** ****' }), 'masked_address'],
        [
            'to a masked address, with a label of TikTok',
            (order) => {
                changedAddress({ address1: '7 **** ****' })(order);
                order.shipments[0].shippingMethod = 'TTS001';
            },
            ''
        ],
        ['without a city', changedAddress({ city: ' ' }), 'incomplete_address'],
        ['without a country', changedAddress({ countryCode: undefined }), 'incomplete_address'],
        ['with a note that XML cannot have', (order) => (order.c_buyerNote = 'Ring\u0001 twice'), 'unreadable_text'],
        ['to a city with a lost character', changedAddress({ city: 'M\uFFFDlaga' }), 'unreadable_text'],
        [
            'with discounts above its prices',
            (order) => {
                const { amount } = order.paymentInstruments[0].paymentTransaction as { amount: number };
                order.orderPriceAdjustments = [{ grossPrice: -amount - 5, netPrice: -amount - 5, tax: 0 }];
                order.orderTotal = -5;
            },
            'negative_total'
        ]
    ];

    CASES.forEach(([what, change, reason]) => {
        it(`${what}: ${reason === '' ? 'goes to the OMS' : 'is held, ' + reason}`, async () => {
            created += 1;
            const order = structuredClone(scapiOrder('5770000000000000' + (20 + created)));
            change(order);
            expect(sfcc.send('POST', ORDERS, order, token).status).to.equal(201);
            await sfcc.clock.advance(60000);
            sfcc.job('TikTokShop-ProcessTasks');
            const here = sfcc.order(order.orderNo as string).json;
            expect(here.c_tiktokHoldReason || '').to.equal(reason);
            expect(JSON.stringify(sfcc.rows('Order'))).not.to.match(/\uFFFD|\\u0001/);
            expect(here).to.include({
                status: 'new',
                c_externalOrderStatus: 'New',
                payment_status: 'paid',
                export_status: reason === '' ? 'ready' : 'not_exported',
                confirmation_status: reason === '' ? 'confirmed' : 'not_confirmed'
            });
        });
    });

    it('gets an address for mails, without which exports refuse it, and its channel', async () => {
        const order = scapiOrder('577000000000000009');
        expect(sfcc.send('POST', ORDERS, order, token).status).to.equal(201);
        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');
        const here = sfcc.order('TTS-577000000000000009').json;
        expect(here.customer_info).to.include({
            email: 'tiktok-buyer@example.org',
            customer_name: 'Robin Sample'
        });
        expect(here.c_socialChannel).to.equal('tiktok');
    });

    it('says what its discounts are, and who collected its tax, as one of CreateExternalOrder does', async () => {
        const order = structuredClone(scapiOrder('577000000000000018'));
        const discount = (amount: number): Json => ({ grossPrice: -amount, netPrice: -amount, tax: 0 });
        order.productItems[0].priceAdjustments = [discount(2.5)];
        order.orderPriceAdjustments = [discount(1), { grossPrice: 0.4, netPrice: 0.4, tax: 0 }];
        Object.assign(order.productItems[0] as Json, { tax: 1.1, taxRate: 0.055, grossPrice: 21.1 });
        Object.assign(order, { taxTotal: 1.1, orderTotal: 24 });
        expect(sfcc.send('POST', ORDERS, order, token).status).to.equal(201);
        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order('TTS-577000000000000018').json).to.include({
            c_tiktokUnassignedDiscount: '3.50',
            c_tiktokTaxCollector: 'TikTok'
        });
    });

    it('keeps what its maker says of them', async () => {
        const order = structuredClone(scapiOrder('577000000000000017'));
        order.orderPriceAdjustments = [{ grossPrice: -1, netPrice: -1, tax: 0 }];
        Object.assign(order, { orderTotal: 25, c_tiktokSellerDiscount: '1.00' });
        expect(sfcc.send('POST', ORDERS, order, token).status).to.equal(201);
        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');
        const here = sfcc.order('TTS-577000000000000017').json;
        expect([here.c_tiktokSellerDiscount, here.c_tiktokUnassignedDiscount]).to.deep.equal(['1.00', undefined]);
    });
});
