import { expect } from 'chai';
import { externalOrderOf } from '#cartridge/imports/rules/externalOrderOf';
import { parseExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { SiteGoods } from '#cartridge/imports/rules/externalOrderOf';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';

type Json = Record<string, any>;

/** A site of the US: tax comes on top. */
const US: SiteGoods = { isTaxAdded: true, isKnown: () => true, taxRateOf: () => null };
/** A shop that adds nothing to what TikTok tells. */
const SHOP = { listId: '', currency: '', doubt: '' };
/** A site whose prices contain nineteen percent. */
const DE: SiteGoods = { isTaxAdded: false, isKnown: () => true, taxRateOf: () => 0.19 };

const ADDRESS = {
    region_code: 'US',
    first_name: 'Robin',
    last_name: 'Sample',
    address_line1: '7 Test Lane',
    address_line2: 'Flat 2',
    postal_code: '01101',
    phone_number: '4135550123',
    district_info: [
        { address_level: 'L1', address_level_name: 'State', address_name: 'Massachusetts', iso_code: 'MA' },
        { address_level: 'L3', address_level_name: 'City', address_name: 'Springfield' }
    ]
};

/** Two units of product A at 10.00 less 2.00 of the seller and 1.00 of TikTok, with five percent of tax on the 7.00. */
const UNIT = {
    sale_price: '7.00',
    original_price: '10.00',
    seller_discount: '2.00',
    platform_discount: '1.00',
    item_tax: [{ tax_amount: '0.35', tax_rate: '0.05' }]
};

const PAYMENT = {
    currency: 'USD',
    total_amount: '21.00',
    sub_total: '14.00',
    shipping_fee: '6.00',
    shipping_fee_tax: '0.30',
    tax: '1.00'
};

function told(more: Partial<TikTokOrder> = {}): TikTokOrder {
    return orderOf([unit('1', UNIT), unit('2', UNIT)], {
        shipping_type: 'SELLER',
        fulfillment_type: 'FULFILLMENT_BY_SELLER',
        buyer_message: 'Ring twice',
        seller_note: 'Gift wrap',
        buyer_email: 'relay@example.com',
        recipient_address: ADDRESS,
        payment: PAYMENT,
        ...more
    });
}

function bodyOf(more: Partial<TikTokOrder> = {}, goods = US): Json {
    return externalOrderOf(told(more), goods, SHOP);
}

describe('An order of TikTok as CreateExternalOrder takes it', () => {
    it('has ids, notes, buyer and address', () => {
        const body = bodyOf();
        delete body.product_lineitems;
        delete body.totals;
        expect(body).to.deep.equal({
            c_externalOrderId: '577000000000000001',
            currency: 'USD',
            c_buyerNote: 'Ring twice',
            c_orderNote: 'Gift wrap',
            c_orderTag: '',
            c_fulfillmentType: 'FULFILLMENT_BY_SELLER',
            c_inventoryListId: '',
            c_unreadable: '',
            social_channel_id: 14,
            customer: { customer_name: 'Robin Sample', customer_email: 'relay@example.com' },
            shipment: {
                shipping_method: 'TTS004',
                shipping_address: {
                    first_name: 'Robin',
                    last_name: 'Sample',
                    address1: '7 Test Lane',
                    address2: 'Flat 2',
                    city: 'Springfield',
                    postal_code: '01101',
                    state_code: 'MA',
                    country_code: 'US',
                    phone: '4135550123'
                }
            },
            payment: { payment_method: 'SOCIAL_PAY', amount: 21 }
        });
    });

    it('has empty texts where TikTok gives none', () => {
        const body = bodyOf({
            buyer_message: undefined,
            seller_note: undefined,
            buyer_email: undefined,
            fulfillment_type: undefined
        });
        expect(body).to.deep.include({
            c_buyerNote: '',
            c_orderNote: '',
            c_fulfillmentType: '',
            customer: { customer_name: 'Robin Sample', customer_email: '' }
        });
    });

    it('names a status only where it is not known', () => {
        expect(bodyOf({ status: 'PARKED' })).to.have.property('c_unknownStatus', 'PARKED');
        expect(bodyOf()).not.to.have.property('c_unknownStatus');
    });

    it('has no currency where TikTok gives no payment, and no total that could be compared', () => {
        [undefined, 'x', { currency: 5 }].forEach((payment) => {
            const body = bodyOf({ payment });
            expect(body.currency).to.equal('');
            expect(typeof (body.payment as Json).amount).not.to.equal('number');
        });
        [undefined, 'x'].forEach((payment) => expect(bodyOf({ payment }).payment).not.to.have.property('amount'));
    });

    // Without a total, nothing would show that a price is wrong: the order has to be held.
    it('has the currency of its market where TikTok names none', () => {
        const currencyOf = (payment: unknown): unknown =>
            externalOrderOf(told({ payment }), US, { ...SHOP, currency: 'GBP' }).currency;
        [undefined, { ...PAYMENT, currency: '' }, { ...PAYMENT, currency: 7 }].forEach((payment) =>
            expect(currencyOf(payment)).to.equal('GBP')
        );
        expect(currencyOf(PAYMENT)).to.equal('USD');
    });

    it('says what of it could not be read, first of the answer that had it', () => {
        const unreadableOf = (more: Partial<TikTokOrder>, doubt: string): unknown =>
            externalOrderOf(told(more), US, { ...SHOP, doubt }).c_unreadable;
        const unknown = 'shipping_type is none that the cartridge knows';
        expect(unreadableOf({ shipping_type: 'DRONE' }, '')).to.equal(unknown);
        expect(unreadableOf({}, 'id is given twice')).to.equal('id is given twice');
        expect(unreadableOf({ shipping_type: 'DRONE' }, 'id is given twice')).to.equal(`id is given twice; ${unknown}`);
    });

    it('passes on a total that cannot be read', () => {
        const totals: unknown[] = ['21,00', '21.005', '1e3', '', null, undefined, { amount: '21.00' }];
        totals.forEach((total) => {
            const order = bodyOf({ payment: { ...PAYMENT, total_amount: total } });
            expect((order.payment as Json).amount, String(total)).to.deep.equal(total === undefined ? '' : total || '');
            expect(parseExternalOrder(order)).to.have.nested.property('order.misfits[0].path', 'payment.amount');
        });
    });

    it('has a price to the nearest unit where it is finer than its currency, and none in other digits', () => {
        const priceOf = (sale: string): unknown =>
            bodyOf({ line_items: [unit('1', { sale_price: sale, original_price: sale })] }).product_lineitems[0]
                .net_price as unknown;
        expect(['10.005', '9.994', '0x10', '1e1', ' 5', '-0'].map(priceOf)).to.deep.equal([10.01, 9.99, 0, 0, 0, 0]);
    });

    it('is paid on delivery where TikTok says so', () => {
        expect(bodyOf({ is_cod: true }).payment).to.include({ payment_method: 'COD' });
    });

    it('has the total without fees, before the discount of a payment partner', () => {
        const payment = {
            ...PAYMENT,
            total_amount: '20.00',
            retail_delivery_fee: '0.28',
            payment_platform_discount: '2.00'
        };
        expect(bodyOf({ payment }).payment).to.include({ amount: 21 });
    });

    it('names a buyer whose name is hidden or missing TikTok Shop', () => {
        const nameOf = (more: Json): unknown =>
            (bodyOf({ recipient_address: { ...ADDRESS, ...more } }).customer as Json).customer_name;
        expect(nameOf({ first_name: 'R***', last_name: '' })).to.equal('TikTok Shop');
        expect(nameOf({ first_name: '', last_name: '' })).to.equal('TikTok Shop');
        expect(nameOf({ first_name: '', last_name: 'Sample' })).to.equal('Sample');
    });

    describe('that is shipped', () => {
        const shipmentOf = (more: Partial<TikTokOrder>): Json => bodyOf(more).shipment as Json;

        it('by the seller has the method of the seller under any name', () => {
            expect(shipmentOf({ delivery_option_name: 'Express shipping' }).shipping_method).to.equal('TTS004');
        });

        const methods: Array<[string | undefined, string]> = [
            ['Express shipping', 'TTS003'],
            ['EXPRESS', 'TTS003'],
            ['Economy shipping', 'TTS002'],
            ['Standard shipping', 'TTS001'],
            [undefined, 'TTS001']
        ];
        methods.forEach(([name, method]) => {
            it(`by TikTok as ${name || 'nothing'} has the method ${method}`, () => {
                const by = { shipping_type: 'TIKTOK', delivery_option_name: name };
                expect(shipmentOf(by).shipping_method).to.equal(method);
            });
        });

        it('by TikTok, or from its warehouse, needs no address', () => {
            [{ shipping_type: 'TIKTOK' }, { fulfillment_type: 'FULFILLMENT_BY_TIKTOK' }].forEach((by) => {
                expect(shipmentOf({ ...by, recipient_address: undefined }).shipping_address).to.include({
                    address1: '***',
                    city: '***',
                    postal_code: ''
                });
                expect(shipmentOf(by).shipping_address).to.include({ address1: '7 Test Lane', city: 'Springfield' });
            });
        });

        it('by the seller lacks what TikTok does not give', () => {
            expect(shipmentOf({ recipient_address: undefined }).shipping_address).to.include({
                address1: '',
                city: ''
            });
        });
    });

    describe('has lines', () => {
        const lineOf = (units: Json[], goods = US): Json =>
            (
                bodyOf({ line_items: units.map((one, index) => unit(String(index), one)) }, goods)
                    .product_lineitems as Json[]
            )[0]!;

        it('with the price before discounts, who bears them, and tax that adds up to what TikTok charged', () => {
            expect(lineOf([UNIT, UNIT])).to.deep.equal({
                product_id: 'A',
                quantity: 2,
                net_price: 20,
                tax: 1,
                tax_rate: 0.05,
                price_adjustments: [
                    { promotion_id: 'seller', net_price: -4, tax: -0.2 },
                    { promotion_id: 'platform', net_price: -2, tax: -0.1 }
                ]
            });
        });

        it('with the tax of a discount to the nearest unit', () => {
            const taxes = (discount: string): number[] =>
                lineOf([
                    { ...UNIT, sale_price: String(9 - Number(discount)), seller_discount: discount }
                ]).price_adjustments.map((one: Json) => one.tax as number);
            expect(['1.04', '1.30', '1.36'].map(taxes)).to.deep.equal([
                [-0.05, -0.05],
                [-0.07, -0.05],
                [-0.07, -0.05]
            ]);
        });

        it('without discounts where there are none', () => {
            const plain = { sale_price: '10.00', original_price: '10.00' };
            expect(lineOf([plain])).to.deep.equal({
                product_id: 'A',
                quantity: 1,
                net_price: 10,
                tax: 0,
                price_adjustments: []
            });
        });

        it('without a tax where prices contain it, and with the rate of the site', () => {
            const plain = { ...UNIT, item_tax: undefined };
            const line = {
                product_id: 'A',
                quantity: 1,
                net_price: 10,
                price_adjustments: [
                    { promotion_id: 'seller', net_price: -2 },
                    { promotion_id: 'platform', net_price: -1 }
                ]
            };
            expect(lineOf([plain], DE)).to.deep.equal({ ...line, tax_rate: 0.19 });
            expect(lineOf([plain], { ...DE, taxRateOf: () => null })).to.deep.equal(line);
        });

        it('with the rate of the site for their own product', () => {
            const rates: Record<string, number> = { A: 0.07, '': 0.19 };
            const goods = { ...DE, taxRateOf: (id: string) => rates[id] ?? null };
            expect(lineOf([{ ...UNIT, item_tax: undefined }], goods)).to.include({ tax_rate: 0.07 });
        });

        it('with the tax that TikTok charges although prices contain tax', () => {
            expect(lineOf([UNIT], DE)).to.include({ tax: 0.5, tax_rate: 0.05 });
            const noRate = { ...UNIT, item_tax: [{ tax_amount: '0.35', tax_rate: '' }] };
            expect(lineOf([noRate], DE)).to.deep.include({
                tax: 0.35,
                price_adjustments: [
                    { promotion_id: 'seller', net_price: -2, tax: 0 },
                    { promotion_id: 'platform', net_price: -1, tax: 0 }
                ]
            });
            expect(lineOf([noRate], DE)).not.to.have.property('tax_rate');
        });

        it('of what the catalog has', () => {
            const bundle = { seller_sku: 'SET', ...UNIT, parts: [unit('1/1', UNIT)] };
            expect(lineOf([bundle], { ...US, isKnown: (id) => id === 'SET' }).product_id).to.equal('SET');
            expect(lineOf([bundle], { ...US, isKnown: () => false }).product_id).to.equal('A');
        });
    });

    describe('has shipping', () => {
        const shippingOf = (payment: Json, goods = US): unknown => bodyOf({ payment }, goods).totals as Json;
        const free = { currency: 'USD', total_amount: '14.00' };

        it('with its tax where tax comes on top', () => {
            expect(shippingOf(PAYMENT)).to.deep.equal({
                adjusted_shipping_total: { net_price: 6, tax: 0.3, gross_price: 6.3 },
                price_adjustments: []
            });
        });

        it('of nothing where TikTok names none', () => {
            const none = { adjusted_shipping_total: { net_price: 0, tax: 0, gross_price: 0 }, price_adjustments: [] };
            expect(shippingOf(free)).to.deep.equal(none);
            expect(shippingOf({ ...free, shipping_fee: 'x' })).to.deep.equal(none);
        });

        it('less the tax that it contains, by the rate of the site', () => {
            const payment = { ...free, shipping_fee: '11.90' };
            expect(shippingOf(payment, DE)).to.deep.equal({
                adjusted_shipping_total: { net_price: 10, gross_price: 11.9 },
                price_adjustments: []
            });
            const rates: Record<string, number> = { A: 0.07, '': 0.19 };
            const byProduct = { ...DE, taxRateOf: (id: string) => rates[id] ?? null };
            expect(shippingOf(payment, byProduct)).to.have.nested.property('adjusted_shipping_total.net_price', 10);
            expect(shippingOf(payment, { ...DE, taxRateOf: () => null })).to.deep.equal({
                adjusted_shipping_total: { net_price: 11.9 },
                price_adjustments: []
            });
        });

        it('with the tax that TikTok names although prices contain tax', () => {
            expect(shippingOf(PAYMENT, DE)).to.deep.equal({
                adjusted_shipping_total: { net_price: 6, tax: 0.3, gross_price: 6.3 },
                price_adjustments: []
            });
        });
    });
});
