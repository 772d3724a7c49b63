import { expect } from 'chai';
import { parseExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { ExternalOrder } from '#cartridge/orders/rules/externalOrder';
import { orderDiscount, orderTotals, otherAnnouncement, totalsDifference } from '#cartridge/orders/rules/orderTotals';
import { amountNotice } from '#cartridge/platform/rules/notice';
import type { Notice } from '#cartridge/platform/rules/notice';
import { externalOrder, line } from '#helpers/messages/externalOrder';

const usd = (amount: string): Notice => amountNotice(amount, 'USD');

describe('Totals of an order', () => {
    it('are lines, adjustments and shipping', () => {
        expect(orderTotals(order({}))).to.deep.equal({ net: 10090, tax: 404, gross: 10494 });
    });

    it('include what is taken off the whole order', () => {
        const totals = {
            adjusted_shipping_total: { net_price: 0, tax: 0 },
            price_adjustments: [{ net_price: -1, tax: -0.05 }]
        };
        expect(orderTotals(order({ totals, product_lineitems: [line('p', 3)] }))).to.deep.equal({
            net: 2900,
            tax: -5,
            gross: 2895
        });
    });

    it('do not drift', () => {
        const tenth = { product_id: 'p', quantity: 1, net_price: 0.1, tax: 0.01 };
        const totals = { adjusted_shipping_total: { net_price: 0 } };
        expect(orderTotals(order({ totals, product_lineitems: Array(400).fill(tenth) })).gross).to.equal(4400);
    });

    const announced: Array<[string, number | undefined, number]> = [
        ['the total', 104.94, 0],
        ['the total without shipping', 98.7, 0],
        ['nothing', undefined, 0],
        ['a cent more', 104.95, 1],
        ['ten less', 94.94, -1000],
        ['the total without shipping tax', 104.7, -24]
    ];
    announced.forEach(([what, amount, difference]) => {
        it(`differ by ${difference} from ${what}`, () => {
            const payment = { payment_method: 'SOCIAL_PAY', amount };
            expect(totalsDifference(order({ payment }))).to.equal(difference);
        });
    });

    const shippingOff = { adjusted_shipping_total: { net_price: 6, tax: 0.24, gross_price: 7 } };
    [104.94, 98.7, 105.7].forEach((amount) => {
        it(`differ when shipping does not add up, also where ${amount} was announced`, () => {
            const payment = { payment_method: 'SOCIAL_PAY', amount };
            expect(totalsDifference(order({ payment, totals: shippingOff }))).to.equal(76);
        });
    });

    it('are told with both numbers where another was announced', () => {
        const payment = { payment_method: 'SOCIAL_PAY', amount: 94.94 };
        expect(otherAnnouncement(order({ payment, totals: shippingOff }))).to.deep.equal([
            { code: 'figures.announced_total', values: [usd('94.94'), usd('104.94')] }
        ]);
        expect(otherAnnouncement(order({ totals: shippingOff }))).to.deep.equal([
            { code: 'figures.announced_shipping', values: [usd('7.00'), usd('6.24')] }
        ]);
        expect(otherAnnouncement(order({}))).to.deep.equal([]);
    });

    it('have a discount: what is taken off lines and order, and no surcharge', () => {
        const totals = {
            adjusted_shipping_total: { net_price: 0, tax: 0 },
            price_adjustments: [
                { net_price: -1, tax: -0.05 },
                { net_price: 2, tax: 0.1 },
                { net_price: 0, tax: -0.5 }
            ]
        };
        expect(orderDiscount(order({ totals }))).to.deep.equal({ net: 600, tax: 25 });
        expect(orderDiscount(order({ product_lineitems: [line('p')] }))).to.deep.equal({ net: 0, tax: 0 });
    });
});

function order(changes: object): ExternalOrder {
    const parsed = parseExternalOrder(externalOrder({ ...changes }));
    if (!parsed.ok) {
        throw new Error(parsed.rejection.msg);
    }
    return parsed.order;
}
