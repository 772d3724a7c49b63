import { expect } from 'chai';
import { isSameOrder } from '#cartridge/updates/rules/isSameOrder';
import type { ComparedOrder } from '#cartridge/updates/rules/isSameOrder';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';

const PAID = 1763900000;
const TWO_HOURS = 7200;
const ID = '577000000000000001';

describe("TikTok's order is the one that was placed here", () => {
    it('with the same id, currency, total and units, once the connector posts it no longer', () => {
        expect(isSame({}, {})).to.equal(true);
        expect(isSame({}, {}, PAID + TWO_HOURS - 1)).to.equal(false);
    });

    it('with the total that the buyer paid, or that and what TikTok pays back', () => {
        expect(isSame({}, { total: 2500 })).to.equal(true);
        [1999, 2001, 2499, 2501].forEach((total) => expect(isSame({}, { total })).to.equal(false));
    });

    const others: Array<[string, Partial<TikTokOrder>, Partial<ComparedOrder>]> = [
        ['of another id', { id: '577000000000000002' }, {}],
        ['that is not paid', { paid_time: undefined }, {}],
        ['that is not paid, and says so with a zero', { paid_time: 0 }, {}],
        ['in another currency', {}, { currency: 'EUR' }],
        ['without amounts', { payment: null }, {}],
        ['with fewer units', { line_items: [unit('1')] }, {}],
        ['with more units', {}, { units: { A: 1 } }],
        ['with other units', {}, { units: { B: 2 } }]
    ];
    others.forEach(([title, there, here]) => {
        it(`not one ${title}`, () => expect(isSame(there, here)).to.equal(false));
    });
});

function isSame(there: Partial<TikTokOrder>, here: Partial<ComparedOrder>, now = PAID + TWO_HOURS): boolean {
    const payment = { currency: 'USD', total_amount: '20.00', platform_discount: '5.00' };
    const order = orderOf([unit('1'), unit('2')], { id: ID, paid_time: PAID, payment, ...there });
    return isSameOrder(order, { externalOrderId: ID, total: 2000, currency: 'USD', units: { A: 2 }, ...here }, now);
}
