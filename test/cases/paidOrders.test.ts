import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';

function ofLine(changes: Json): Json {
    return externalOrder({
        product_lineitems: [{ ...line(A), ...changes }],
        payment: { payment_method: 'SOCIAL_PAY' }
    });
}

function ofAddress(changes: Json, method = 'TTS004'): Json {
    const sample = externalOrder().shipment.shipping_address as Json;
    return externalOrder({ shipment: { shipping_method: method, shipping_address: { ...sample, ...changes } } });
}

const PAID = { payment: { payment_method: 'SOCIAL_PAY' } };

function ofTotals(changes: Json): Json {
    const totals = { adjusted_shipping_total: { net_price: 6, tax: 0.24 }, price_adjustments: [], ...changes };
    return externalOrder({ ...PAID, totals });
}

function discounts(count: number): Json[] {
    return Array.from({ length: count }, () => ({ net_price: -0.01, tax: 0 }));
}

/** A discount of a line, with an id of this kind. */
function ofPromotion(id: unknown): Json {
    return ofLine({ price_adjustments: [{ net_price: -1, tax: 0, promotion_id: id }] });
}

const HELD: Array<[string, Json, string]> = [
    // F7-1, F7-2. Sources: medusajs/medusa#14818, woocommerce/woocommerce-gateway-amazon-pay#131
    ['a tax finer than a cent', ofLine({ tax: 9.905 }), 'value_does_not_fit'],
    ['a net price finer than a cent', ofLine({ net_price: 66.666667 }), 'value_does_not_fit'],
    [
        'an announced total finer than a cent',
        { ...externalOrder(), payment: { payment_method: 'SOCIAL_PAY', amount: 104.9401 } },
        'value_does_not_fit'
    ],
    ['a price below zero', ofLine({ net_price: -1 }), 'value_does_not_fit'],
    // F7-4. Source: CedCommerce, order settings
    ['a tax rate in percent', ofLine({ tax_rate: 5 }), 'value_does_not_fit'],
    ['a tax rate as text', ofLine({ tax_rate: '5 %' }), 'value_does_not_fit'],
    // F7-5. Source: frappe/ecommerce_integrations#234
    ['a note that is too long', externalOrder({ c_buyerNote: 'n'.repeat(4001) }), 'value_does_not_fit'],
    ['a street that is too long', ofAddress({ address1: 's'.repeat(300) }), 'value_does_not_fit'],
    ['a note that is an object', externalOrder({ c_buyerNote: { text: 'x' } }), 'value_does_not_fit'],
    ['a promotion id too large to be exact', ofPromotion(577000000000000001), 'value_does_not_fit'],
    // F7-7. Source: amzn/selling-partner-api-models#937
    ['no city', ofAddress({ city: '', country_code: 'SG' }), 'incomplete_address'],
    ['no street', ofAddress({ address1: null }), 'incomplete_address'],
    ['a blank street', ofAddress({ address1: ' ' }), 'incomplete_address'],
    ['an invisible city', ofAddress({ city: '\u200B\u2060' }), 'incomplete_address'],
    ['a street of a mark of direction', ofAddress({ address1: '\u202E' }), 'incomplete_address'],
    ['a country of three letters', ofAddress({ country_code: 'USA' }), 'value_does_not_fit, incomplete_address'],
    // F7-9. Source: frappe/ecommerce_integrations#337
    ['an empty SKU', ofLine({ product_id: '' }), 'unknown_product'],
    ['an invisible SKU', ofLine({ product_id: '\u200B\u3164' }), 'unknown_product'],
    ['no SKU', ofLine({ product_id: undefined }), 'unknown_product'],
    ['a blank SKU', ofLine({ product_id: ' ' }), 'unknown_product'],
    ['the SKU __proto__', ofLine({ product_id: '__proto__' }), 'unknown_product'],
    // F7-12. Source: AfterShip Feed, questions and answers
    ['a masked address that the seller ships to', ofAddress({ address1: '2* ****** ***' }), 'masked_address'],
    ['a masked city', ofAddress({ city: 'S****' }), 'masked_address'],
    ['a masked name', ofAddress({ first_name: 'R**', last_name: 'S**' }), 'masked_address'],
    ['a name masked by one asterisk', ofAddress({ last_name: 'L*' }), 'masked_address'],
    ['a street masked by asterisks of full width', ofAddress({ address1: '\uFF0A\uFF0A1-2' }), 'masked_address'],
    ['a street masked by bullets', ofAddress({ address1: '2\u2022\u2022\u2022\u2022' }), 'masked_address'],
    ['a masked postal code', ofAddress({ postal_code: '19***' }), 'masked_address'],
    ['a masked second line of the street', ofAddress({ address2: 'Apt *' }), 'masked_address'],
    // F7-13. Source: CedCommerce, order settings
    ['a total below zero', ofLine({ price_adjustments: [{ net_price: -35, tax: 0 }] }), 'negative_total'],
    // F9-4. Source: mollie/WooCommerce#254
    ['a blank shipping method', ofAddress({}, ' '), 'unknown_shipping_method'],
    ['no shipping method', ofAddress({}, ''), 'unknown_shipping_method'],
    [
        'another payment method',
        externalOrder({ payment: { payment_method: 'CREDIT_CARD', amount: 104.94 } }),
        'other_payment_method'
    ],
    // Neighbours of F7: parts of another type
    ['discounts that are no list', ofLine({ price_adjustments: { net_price: -1 } }), 'value_does_not_fit'],
    ['a discount that is none', ofLine({ price_adjustments: [null] }), 'value_does_not_fit'],
    ['a discount without an amount', ofLine({ price_adjustments: [{ promotion_id: 'x' }] }), 'value_does_not_fit'],
    ['a discount whose amount is null', ofLine({ price_adjustments: [{ net_price: null }] }), 'value_does_not_fit'],
    ['an amount of a discount as text', ofLine({ price_adjustments: [{ net_price: '-1' }] }), 'value_does_not_fit'],
    ['a discount of the order without an amount', ofTotals({ price_adjustments: [{}] }), 'value_does_not_fit'],
    ['discounts of the order that are a text', ofTotals({ price_adjustments: '-1.00' }), 'value_does_not_fit'],
    ['more discounts than any shop gives', ofLine({ price_adjustments: discounts(101) }), 'value_does_not_fit'],
    ['a tax as text', ofLine({ tax: '0.00' }), 'value_does_not_fit'],
    ['a tax of a discount as text', ofLine({ price_adjustments: [{ net_price: -1, tax: '0' }] }), 'value_does_not_fit'],
    ['shipping as text', ofTotals({ adjusted_shipping_total: '6.24' }), 'value_does_not_fit'],
    ['a price of shipping as text', ofTotals({ adjusted_shipping_total: { net_price: '6' } }), 'value_does_not_fit'],
    ['shipping without a price', ofTotals({ adjusted_shipping_total: { tax: 0 } }), 'value_does_not_fit'],
    ['totals that are a number', externalOrder({ ...PAID, totals: 104.94 }), 'value_does_not_fit'],
    [
        'an announced total as text',
        externalOrder({ payment: { payment_method: 'SOCIAL_PAY', amount: '104.94' } }),
        'value_does_not_fit'
    ],
    ['a billing address as text', externalOrder({ customer: { billing_address: 'x' } }), 'value_does_not_fit'],
    ['no customer', externalOrder({ customer: undefined }), 'value_does_not_fit'],
    ['no payment', externalOrder({ payment: undefined }), 'value_does_not_fit, other_payment_method']
];

const FREE: Array<[string, Json]> = [
    // F7-10. Source: frappe/ecommerce_integrations#351
    ['a promotion id that is a number', ofPromotion(7136104329798)],
    ['a promotion id that is 0', ofPromotion(0)],
    ['a promotion id that equals ours', ofPromotion('TikTokRounding')],
    ['a SKU that is a number', ofLine({ product_id: 701643632930 })],
    ['its currency in small letters', externalOrder({ currency: 'usd' })],
    ['blanks around its currency', externalOrder({ currency: ' USD ' })],
    ['a masked address that TikTok ships to', ofAddress({ address1: '2* ****** ***' }, 'TTS001')]
];

/** What can be read as a number counts, though it should have been one. Source: TikTok's API writes amounts as texts. */
const TEXTS: Array<[string, Json, number]> = [
    ['a quantity as text', ofLine({ quantity: '2', net_price: 20 }), 26.24],
    ['a price as text', ofLine({ net_price: '19.90' }), 26.14],
    ['a price with blanks around it', ofLine({ net_price: ' 19.90 ' }), 26.14],
    ['a tax as text', ofLine({ tax: '0.55' }), 16.79],
    ['a discount as text', ofLine({ price_adjustments: [{ net_price: '-1.50', tax: '-0.05' }] }), 14.69],
    ['shipping as text', ofTotals({ adjusted_shipping_total: { net_price: '6', tax: '0.24' } }), 104.94]
];

describe('An order whose buyer has paid', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    HELD.forEach(([what, body, reason]) => {
        it(`is created and held as ${reason} with ${what}`, () => {
            const answer = sfcc.create(body);
            expect(answer.status, answer.text + JSON.stringify(sfcc.log.slice(-2))).to.equal(200);
            const order = sfcc.order(ORDER_NO).json;
            expect(order).to.include({ confirmation_status: 'not_confirmed', export_status: 'not_exported' });
            expect(order.c_tiktokHoldReason).to.equal(reason);
        });
    });

    TEXTS.forEach(([what, body, total]) => {
        it(`is created with what it says, and held, with ${what}`, () => {
            const answer = sfcc.create(body);
            expect(answer.status, answer.text).to.equal(200);
            expect(sfcc.order(ORDER_NO).json).to.include({
                confirmation_status: 'not_confirmed',
                c_tiktokHoldReason: 'value_does_not_fit',
                order_total: total
            });
        });
    });

    FREE.forEach(([what, body]) => {
        it(`is created and goes its way with ${what}`, () => {
            const answer = sfcc.create(body);
            expect(answer.status, answer.text + JSON.stringify(sfcc.log.slice(-2))).to.equal(200);
            expect(sfcc.order(ORDER_NO).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
        });
    });

    /** A body that says a field twice, with the second one last. */
    const twice = (field: string, value: unknown): string =>
        JSON.stringify(externalOrder()).replace(`"${field}":`, `"${field}":${JSON.stringify(value)},"${field}":`);

    ['c_buyerNote', 'tax', 'city', 'shipping_method', 'totals', 'amount'].forEach((field) => {
        it(`is created and held with its ${field} given twice`, () => {
            const answer = sfcc.create(twice(field, 1));
            expect(answer.status, answer.text).to.equal(200);
            const order = sfcc.order(ORDER_NO).json;
            expect(order).to.include({ confirmation_status: 'not_confirmed' });
            expect(order.c_tiktokHoldReason).to.contain('value_does_not_fit');
            const stored = sfcc.rows('Order')[0] as unknown as { notes: Array<{ text: string }> };
            const told = stored.notes.map((note) => note.text).filter((text) => text.includes(field + ': '));
            expect(told.join()).to.match(/: is given twice(\n|$)/);
        });
    });

    ['quantity', 'net_price', 'product_lineitems', 'currency', 'c_externalOrderId'].forEach((field) => {
        it(`is refused, and not counted by chance, with its ${field} given twice`, () => {
            const answer = sfcc.create(twice(field, 1));
            expect(answer.status).to.equal(400);
            expect(answer.json).to.include({ code: 'contradiction' });
            expect(sfcc.order(ORDER_NO).status).to.equal(404);
        });
    });

    const USUAL = externalOrder();
    const [USUAL_LINE] = USUAL.product_lineitems as Json[];
    Object.entries({
        quantity: USUAL_LINE!.quantity,
        net_price: USUAL_LINE!.net_price,
        product_lineitems: USUAL.product_lineitems,
        currency: USUAL.currency,
        c_externalOrderId: USUAL.c_externalOrderId,
        city: USUAL.shipment.shipping_address.city
    }).forEach(([field, value]) => {
        it(`is created with what it says, and held, with its ${field} given twice with one value`, () => {
            const answer = sfcc.create(twice(field, value));
            expect(answer.status, answer.text).to.equal(200);
            const order = sfcc.order(ORDER_NO).json;
            expect(order).to.include({ currency: USUAL.currency, c_tiktokHoldReason: 'value_does_not_fit' });
            expect(order.product_items).to.have.length(USUAL.product_lineitems.length as number);
            expect(order.shipments[0].shipping_address.city).to.equal(USUAL.shipment.shipping_address.city);
            const stored = sfcc.rows('Order')[0] as unknown as { notes: Array<{ text: string }> };
            expect(stored.notes.map((note) => note.text).join()).to.match(new RegExp(field + ': is given twice'));
        });
    });

    it('is named by its id without the blanks around it, and held; sent without them, it is the same order', () => {
        const sent = ' ' + ID + '\u00a0\n';
        expect(sfcc.create(externalOrder({ c_externalOrderId: sent })).json).to.include({ orderNo: ORDER_NO });
        expect(sfcc.order(ORDER_NO).json).to.include({
            c_externalOrderId: ID,
            c_tiktokHoldReason: 'value_does_not_fit'
        });
        expect(sfcc.create(externalOrder()).json).to.include({ orderNo: ORDER_NO });
        expect(sfcc.create(externalOrder({ c_externalOrderId: sent })).json).to.include({ orderNo: ORDER_NO });
        expect(sfcc.rows('Order')).to.have.length(1);
    });

    it('keeps the whole of a text that was cut in its notes', () => {
        const text = 'a'.repeat(3999) + '🙂' + 'z'.repeat(5000);
        sfcc.create(externalOrder({ c_buyerNote: text }));
        expect(sfcc.order(ORDER_NO).json.c_buyerNote).to.equal('a'.repeat(3999));
        const stored = sfcc.rows('Order')[0] as unknown as { notes: Array<{ text: string }> };
        const notes = stored.notes.map((note) => note.text);
        expect(notes.join('')).to.contain(text);
        notes.forEach((note) => expect(note.length).to.be.at.most(4000));
    });

    ['COD', 'cash_on_delivery', 'Cash on Delivery'].forEach((method) => {
        it(`is not paid by ${method}, and has the configured method`, () => {
            expect(sfcc.create(externalOrder({ payment: { payment_method: method, amount: 104.94 } })).status).to.equal(
                200
            );
            const order = sfcc.order(ORDER_NO).json;
            expect(order).to.include({ payment_status: 'not_paid', c_tiktokHoldReason: 'other_payment_method' });
            expect(order.payment_instruments[0].payment_method_id).to.equal('SOCIAL_PAY');
        });
    });

    it('keeps a hundred notes of what does not fit, however much it is: an order may have a thousand', () => {
        const lines = Array.from({ length: 150 }, () => ({ ...line(A), net_price: 66.666667 }));
        expect(sfcc.create(externalOrder({ ...PAID, product_lineitems: lines })).status).to.equal(200);
        const { notes } = sfcc.rows('Order').find((row) => row.orderNo === ORDER_NO)!;
        expect(notes).to.have.length(100);
    });

    const REFUSED: Array<[string, Json, string]> = [
        ['a quantity that cannot be read', ofLine({ quantity: 'two' }), 'product_lineitems[0].quantity'],
        ['a quantity in other digits', ofLine({ quantity: '0x2' }), 'product_lineitems[0].quantity'],
        ['a part of a unit as text', ofLine({ quantity: '1.5' }), 'product_lineitems[0].quantity'],
        ['a price that cannot be read', ofLine({ net_price: 'free' }), 'product_lineitems[0].net_price'],
        ['a price with a decimal comma', ofLine({ net_price: '10,00' }), 'product_lineitems[0].net_price'],
        ['a price in powers of ten', ofLine({ net_price: '1e3' }), 'product_lineitems[0].net_price'],
        ['no lines', externalOrder({ product_lineitems: [] }), 'product_lineitems']
    ];
    REFUSED.forEach(([what, body, path]) => {
        it(`is refused, and seen as missing, with ${what}`, () => {
            const answer = sfcc.create(body);
            expect(answer.status).to.equal(400);
            expect(answer.json).to.include({ path });
            expect(JSON.stringify(sfcc.rows('CustomObject:TikTokShopValue'))).to.contain(ID);
        });
    });
});
