import { expect } from 'chai';
import {
    addOrder,
    AMOUNTS,
    daysOfMonth,
    isMonth,
    monthBefore,
    priceOfUnits
} from '#cartridge/figures/rules/monthFigures';
import type { Amount, OrderFigures, ShopMonth } from '#cartridge/figures/rules/monthFigures';

/** Each amount one higher than the one before. */
function amountsFrom(first: number): Record<Amount, number> {
    return Object.fromEntries(AMOUNTS.map((amount, index) => [amount, first + index])) as Record<Amount, number>;
}

function order(told: Partial<OrderFigures>): OrderFigures {
    return {
        shopId: '7001',
        currency: 'USD',
        amounts: amountsFrom(100),
        isCancelled: false,
        hasReturn: false,
        ...told
    };
}

describe('The figures of a month', () => {
    it('have these amounts, in this order', () => {
        expect(AMOUNTS.join(' ')).to.equal(
            'total sellerDiscount platformDiscount cofundedDiscount unassignedDiscount shipping tax taxByTikTok cancelled'
        );
    });

    it('are of each shop in each currency', () => {
        const shops: ShopMonth[] = [];
        [order({}), order({ currency: 'EUR' }), order({ shopId: '' }), order({ amounts: amountsFrom(1) })].forEach(
            (one) => addOrder(shops, one)
        );
        expect(shops.map(({ shopId, currency, orders }) => [shopId, currency, orders])).to.deep.equal([
            ['7001', 'USD', 2],
            ['7001', 'EUR', 1],
            ['', 'USD', 1]
        ]);
        expect(AMOUNTS.map((amount) => shops[0]!.amounts[amount])).to.deep.equal([
            101, 103, 105, 107, 109, 111, 113, 115, 117
        ]);
        expect(shops[1]!.amounts).to.deep.equal(amountsFrom(100));
    });

    it('count what was cancelled and what came back', () => {
        const shops: ShopMonth[] = [];
        [order({ isCancelled: true }), order({ hasReturn: true }), order({ hasReturn: true }), order({})].forEach(
            (one) => addOrder(shops, one)
        );
        expect(shops).to.have.length(1);
        expect(shops[0]).to.include({ orders: 4, cancelledOrders: 1, returnedOrders: 2 });
    });

    const parts: Array<[number, number, number, number]> = [
        [1000, 1, 3, 333],
        [1000, 2, 3, 667],
        [1000, 3, 3, 1000],
        [1000, 5, 3, 1000],
        [1000, 0, 3, 0],
        [1000, 1, 0, 0]
    ];
    parts.forEach(([price, units, quantity, part]) =>
        it(`${units} of ${quantity} units of ${price} cost ${part}`, () =>
            expect(priceOfUnits(price, units, quantity)).to.equal(part))
    );
});

describe('A month', () => {
    it('is a year and one of twelve numbers', () => {
        ['2026-01', '2026-09', '2026-10', '2026-12'].forEach((text) => expect(isMonth(text), text).to.equal(true));
        ['2026-00', '2026-13', '2026-1', '26-01', '2026-011', '12026-01', 'x2026-01', ''].forEach((text) =>
            expect(isMonth(text), text).to.equal(false)
        );
    });

    it('comes after others, also of the year before', () => {
        expect([0, 1, 10, 11, 13].map((count) => monthBefore('2026-11', count))).to.deep.equal([
            '2026-11',
            '2026-10',
            '2026-01',
            '2025-12',
            '2025-10'
        ]);
    });

    it('has 28 to 31 days', () => {
        const ends = ['2026-11', '2026-12', '2026-02', '2024-02'].map((month) => daysOfMonth(month));
        expect(ends).to.deep.equal([
            { first: '2026-11-01', last: '2026-11-30' },
            { first: '2026-12-01', last: '2026-12-31' },
            { first: '2026-02-01', last: '2026-02-28' },
            { first: '2024-02-01', last: '2024-02-29' }
        ]);
    });
});
