import { expect } from 'chai';
import { isMasked } from '#cartridge/lifecycle/rules/address/usableAddress';
import { isCashOnDelivery, parseExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { ExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { OrderLine } from '#cartridge/orders/rules/orderPrices';
import { externalOrder } from '#helpers/messages/externalOrder';
import type { Json } from '#helpers/platform/testInstance';

function read(change: Json, isTaxContained = false): ExternalOrder {
    const parsed = parseExternalOrder(externalOrder(change), isTaxContained);
    if (!parsed.ok) {
        throw new Error(`${parsed.rejection.path}: ${parsed.rejection.msg}`);
    }
    return parsed.order;
}

/** The misfits of an order as `path code values`. */
function misfits(order: ExternalOrder): string[] {
    return order.misfits.map(({ path, problem }) => [path, problem.code, ...problem.values].join(' '));
}

const ADDRESS = {
    first_name: 'A',
    last_name: 'B',
    address1: 'C',
    address2: 'D',
    city: 'E',
    postal_code: 'F',
    state_code: 'G',
    country_code: ' de ',
    phone: 'H'
};
const READ_ADDRESS = {
    firstName: 'A',
    lastName: 'B',
    address1: 'C',
    address2: 'D',
    city: 'E',
    postalCode: 'F',
    stateCode: 'G',
    countryCode: 'de',
    phone: 'H'
};

describe('The texts of CreateExternalOrder', () => {
    it('have every letter where they are codes and ids', () => {
        ['AZ', 'za'].forEach((code) => {
            const order = read({
                c_externalOrderId: code + '09_-',
                currency: code + 'A',
                shipment: { shipping_address: { ...ADDRESS, country_code: code } }
            });
            expect(order).to.include({ externalOrderId: code + '09_-', currency: code.toUpperCase() + 'A' });
            expect(order.shippingAddress.countryCode).to.equal(code);
        });
        const short = read({ shipment: { shipping_address: { ...ADDRESS, country_code: 'D' } } });
        expect(misfits(short)).to.deep.equal(['shipment.shipping_address.country_code misfit.country']);
    });

    it('stand each in its field', () => {
        const order = read({
            currency: ' eur ',
            c_orderNote: 'note',
            c_orderTag: 'tag',
            customer: {
                customer_no: '7',
                customer_name: 'Pat',
                customer_email: 'p@example.com',
                billing_address: ADDRESS
            },
            shipment: { shipping_method: ' TTS004 ', shipping_address: { ...ADDRESS, first_name: 'Z' } }
        });
        expect(order).to.deep.include({
            externalOrderId: '577000000000000001',
            currency: 'EUR',
            buyerNote: 'Ring twice',
            orderNote: 'note',
            orderTag: 'tag',
            customerNo: '7',
            customerName: 'Pat',
            customerEmail: 'p@example.com',
            billingAddress: READ_ADDRESS,
            shippingAddress: { ...READ_ADDRESS, firstName: 'Z' },
            shippingMethod: 'TTS004',
            paymentMethod: 'SOCIAL_PAY',
            spoiled: [],
            misfits: [],
            missingAddress: []
        });
    });

    it('that lost characters on the way are named', () => {
        expect(read({ c_buyerNote: 'Gr\uFFFDn' })).to.deep.include({ buyerNote: 'Grn', spoiled: ['c_buyerNote'] });
    });

    it('never lose a character of the id', () => {
        expect(parseExternalOrder(externalOrder({ c_externalOrderId: '577\u0000' }))).to.have.nested.property(
            'rejection.path',
            'c_externalOrderId'
        );
    });

    it('are one address where the buyer has no other', () => {
        [undefined, null].forEach((billing) =>
            expect(read({ customer: { billing_address: billing } }).billingAddress.firstName).to.equal('Robin')
        );
        const order = read({ customer: { billing_address: 'none' } });
        expect(order.billingAddress.firstName).to.equal('Robin');
        expect(misfits(order)).to.deep.equal(['customer.billing_address misfit.object']);
    });

    it('of the address may be missing, which is told', () => {
        const order = read({ shipment: { shipping_address: { ...ADDRESS, city: ' ', country_code: 'Germany' } } });
        expect(order.missingAddress).to.deep.equal(['city', 'countryCode']);
        expect(misfits(order)).to.deep.equal(['shipment.shipping_address.country_code misfit.country']);
        const none = read({ shipment: { shipping_address: {} } });
        expect([none.missingAddress, misfits(none)]).to.deep.equal([['address1', 'city', 'countryCode'], []]);
    });

    it('are held where whole parts are missing', () => {
        const order = read({ customer: undefined, shipment: 7, totals: undefined });
        expect(misfits(order)).to.deep.equal([
            'customer misfit.object',
            'shipment misfit.object',
            'shipment.shipping_address misfit.object',
            'totals misfit.object',
            'totals.adjusted_shipping_total misfit.object'
        ]);
        expect(order.shipping).to.deep.equal({ net: 0, tax: 0, gross: 0 });
        expect(order.adjustments).to.deep.equal([]);
    });
});

describe('A line of CreateExternalOrder', () => {
    const LINE = { product_id: 'p', quantity: 1, net_price: 100, tax: 5, tax_rate: 0.05 };
    const lineOf = (change: Json, isTaxContained = false): [Partial<OrderLine>, string[]] => {
        const order = read({ product_lineitems: [LINE, { ...LINE, ...change }] }, isTaxContained);
        return [order.lines[1]!, misfits(order).map((told) => told.replace('product_lineitems[1].', ''))];
    };

    const ids: Array<[unknown, string]> = [
        [' p ', 'p'],
        ['red\r\nshoe', 'red shoe'],
        [42, '42'],
        ['', 'TikTok-line-2'],
        [undefined, 'TikTok-line-2'],
        ['__proto__', 'TikTok-line-2']
    ];
    ids.forEach(([id, productId]) =>
        it(`with the id ${JSON.stringify(id)} is ${productId}`, () =>
            expect(lineOf({ product_id: id })[0]).to.include({ productId }))
    );

    const added: Array<[string, Json, Partial<OrderLine>, string[]]> = [
        ['its tax', {}, { net: 10000, tax: 500, taxRate: 0.05 }, []],
        ['a rate and no tax', { tax: undefined }, { net: 10000, tax: 0 }, ['tax misfit.no_tax_amount 0.05']],
        ['a rate and no price', { tax: undefined, net_price: 0 }, { net: 0, tax: 0 }, []],
        ['no tax at all', { tax: undefined, tax_rate: 0 }, { net: 10000, tax: 0, taxRate: 0 }, []],
        ['neither', { tax: undefined, tax_rate: undefined }, { net: 10000, tax: 0, taxRate: null }, []],
        ['a rate of all', { tax_rate: 1 }, { taxRate: 1 }, []],
        ['a rate above all', { tax_rate: 1.01 }, { taxRate: null, tax: 500 }, ['tax_rate misfit.rate']],
        ['a rate below zero', { tax_rate: -0.01 }, { taxRate: null }, ['tax_rate misfit.rate']],
        ['a rate as text', { tax_rate: '0.05' }, { taxRate: null }, ['tax_rate misfit.rate']],
        ['a price below zero', { net_price: -1 }, { net: -100 }, ['net_price misfit.negative']],
        ['a tax below zero', { tax: -1 }, { tax: -100 }, ['tax misfit.negative']]
    ];
    added.forEach(([what, change, expected, told]) =>
        it(`with ${what}, where tax comes on top`, () => {
            const [line, found] = lineOf(change);
            expect(line).to.include(expected);
            expect(found).to.deep.equal(told);
        })
    );

    const contained: Array<[string, Json, Partial<OrderLine>, string[]]> = [
        ['its tax', {}, { net: 10000, tax: 500 }, []],
        ['a rate and no tax', { tax: undefined, net_price: 105 }, { net: 10000, tax: 500 }, []],
        ['neither', { tax: undefined, tax_rate: undefined }, { net: 10000, tax: 0 }, ['tax misfit.no_tax']],
        ['neither and no price', { tax: undefined, tax_rate: undefined, net_price: 0 }, { net: 0, tax: 0 }, []]
    ];
    contained.forEach(([what, change, expected, told]) =>
        it(`with ${what}, where prices contain tax`, () => {
            const [line, found] = lineOf(change, true);
            expect(line).to.include(expected);
            expect(found).to.deep.equal(told);
        })
    );

    it('has discounts with the rate of the line, or their own', () => {
        const change = {
            price_adjustments: [
                { promotion_id: 'a', net_price: -10.5 },
                { promotion_id: 'b', net_price: -11, tax_rate: 0.1 },
                { promotion_id: 'c', net_price: -10, tax: -1 }
            ]
        };
        expect(lineOf(change, true)[0].adjustments).to.deep.equal([
            { promotionId: 'a', net: -1000, tax: -50 },
            { promotionId: 'b', net: -1000, tax: -100 },
            { promotionId: 'c', net: -1000, tax: -100 }
        ]);
        expect(lineOf(change)[0].adjustments).to.deep.equal([
            { promotionId: 'a', net: -1050, tax: 0 },
            { promotionId: 'b', net: -1100, tax: 0 },
            { promotionId: 'c', net: -1000, tax: -100 }
        ]);
    });
});

describe('The rate of a discount, where tax comes on top', () => {
    it('says nothing, so it is no misfit either', () => {
        const line = { product_id: 'p', quantity: 1, net_price: 100, tax: 5 };
        const discounts = { price_adjustments: [{ promotion_id: 'a', net_price: -10, tax_rate: 'x' }] };
        expect(misfits(read({ product_lineitems: [{ ...line, ...discounts }] }, false))).to.deep.equal([]);
    });
});

describe('The shipping of CreateExternalOrder', () => {
    const shipping = (total: unknown, isTaxContained: boolean): [ExternalOrder['shipping'], string[]] => {
        const order = read({ totals: { adjusted_shipping_total: total } }, isTaxContained);
        return [order.shipping, misfits(order).map((told) => told.replace('totals.adjusted_shipping_total.', ''))];
    };

    const totals: Array<[string, Json, boolean, number[], string[]]> = [
        ['net, tax and gross', { net_price: 5, tax: 1, gross_price: 6 }, false, [500, 100, 600], []],
        ['no gross', { net_price: 5, tax: 1 }, false, [500, 100, 600], []],
        ['another gross', { net_price: 5, tax: 1, gross_price: 7 }, false, [500, 100, 700], []],
        ['no net', { gross_price: 6 }, false, [0, 0, 600], ['net_price misfit.missing']],
        ['a net below zero', { net_price: -1 }, false, [-100, 0, -100], ['net_price misfit.negative']],
        ['a tax below zero', { net_price: 1, tax: -1 }, false, [100, -100, 0], ['tax misfit.negative']],
        ['no tax, where it comes on top', { net_price: 5, gross_price: 6 }, false, [500, 0, 600], []],
        ['no tax, where prices contain it', { net_price: 5, gross_price: 6 }, true, [500, 100, 600], []],
        ['tax, where prices contain it', { net_price: 5, tax: 2, gross_price: 6 }, true, [500, 200, 600], []],
        ['less gross', { net_price: 5, gross_price: 4 }, true, [500, -100, 400], ['gross_price misfit.negative']],
        ['net alone, where prices contain tax', { net_price: 5 }, true, [500, 0, 500], ['tax misfit.no_tax']]
    ];
    totals.forEach(([what, total, isTaxContained, [net, tax, gross], told]) =>
        it(`with ${what}`, () => expect(shipping(total, isTaxContained)).to.deep.equal([{ net, tax, gross }, told]))
    );
});

describe('An order', () => {
    it('is masked where TikTok shows only parts of name, street, city or postal code', () => {
        const names = ['first_name', 'last_name', 'address1', 'address2', 'city', 'postal_code'];
        const isMaskedWith = (name: string): boolean =>
            isMasked(read({ shipment: { shipping_address: { ...ADDRESS, [name]: '2* ****** ***' } } }).shippingAddress);
        names.forEach((name) => expect(isMaskedWith(name), name).to.equal(true));
        ['phone', 'state_code'].forEach((name) => expect(isMaskedWith(name), name).to.equal(false));
    });

    it('is paid on delivery by these methods', () => {
        const isPaidLater = (method: string): boolean =>
            isCashOnDelivery(read({ payment: { payment_method: method } }));
        ['COD', ' cod ', 'CASH_ON_DELIVERY', 'Cash on delivery', 'cash-on-delivery', 'CASHONDELIVERY'].forEach(
            (method) => expect(isPaidLater(method), method).to.equal(true)
        );
        ['SOCIAL_PAY', '', 'CODE', 'XCOD'].forEach((method) => expect(isPaidLater(method), method).to.equal(false));
    });
});
