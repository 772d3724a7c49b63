import { expect } from 'chai';
import { addShopCounts, limitOf, measureOf, sumOf } from '#cartridge/figures/rules/measureLimits';
import { MEASURES, ORDERED, measuredAs } from '#cartridge/lifecycle/rules/counts/measures';
import type { MeasuredOrder } from '#cartridge/lifecycle/rules/counts/measures';

const SHIP_BY = 1000;

function measured(order: Partial<MeasuredOrder>): string {
    return measuredAs({
        shopId: '7',
        kinds: [],
        status: 'New',
        shipBy: SHIP_BY,
        shippedAt: 0,
        cancelledBy: '',
        cancelledAt: 0,
        packages: 0,
        untracked: 0,
        now: SHIP_BY - 1,
        ...order
    })
        .map((name) => name.replace('@7/', ''))
        .join(' ');
}

describe("What an order counts as in TikTok's measures", () => {
    const shipped: Partial<MeasuredOrder> = { status: 'Shipped', packages: 1 };
    const orders: Array<[string, Partial<MeasuredOrder>, string]> = [
        ['one that waits', {}, 'placed'],
        ['one of a kind that TikTok measures', { kinds: ['gift'] }, 'placed'],
        ['one of which the seller has cancelled a part', { cancelledBy: 'SELLER', cancelledAt: 1 }, 'placed'],
        ['one that waits past its deadline', { now: SHIP_BY + 1 }, 'placed timed late'],
        ['one at its deadline', { now: SHIP_BY }, 'placed'],
        ['one without a known deadline', { shipBy: 0, now: SHIP_BY + 1 }, 'placed'],
        ['one that left, without a known deadline', { ...shipped, shipBy: 0, shippedAt: 1 }, 'placed packages'],
        ['one that left in time', { ...shipped, shippedAt: SHIP_BY, now: SHIP_BY + 1 }, 'placed timed packages'],
        ['one that left late', { ...shipped, shippedAt: SHIP_BY + 1 }, 'placed timed late packages'],
        [
            'a shipped part and one that waits too long',
            { status: 'PartiallyShipped', shippedAt: 1, packages: 1, now: SHIP_BY + 1 },
            'placed timed late packages'
        ],
        [
            'a shipped part and one that waits',
            { status: 'PartiallyShipped', shippedAt: 1, packages: 1 },
            'placed packages'
        ],
        [
            'several packages, some without a number',
            { ...shipped, shippedAt: 1, packages: 3, untracked: 2 },
            'placed timed packages*3 untracked*2'
        ],
        [
            'one that the OMS cancelled',
            { status: 'CANCELLED', cancelledBy: 'SELLER', cancelledAt: 1 },
            'placed cancelled'
        ],
        [
            'one that operations cancelled',
            { status: 'CANCELLED', cancelledBy: 'OPERATIONS', cancelledAt: 1 },
            'placed cancelled'
        ],
        [
            'one that the buyer cancelled',
            { status: 'CANCELLED', cancelledBy: 'BUYER', cancelledAt: SHIP_BY + 1 },
            'placed'
        ],
        ['one that TikTok cancelled', { status: 'CANCELLED', cancelledBy: 'TIKTOK', cancelledAt: SHIP_BY }, 'placed'],
        [
            'one that TikTok cancelled after its deadline',
            { status: 'CANCELLED', cancelledBy: 'TIKTOK', cancelledAt: SHIP_BY + 1 },
            'placed cancelled'
        ],
        [
            'one that TikTok cancelled, without a known deadline',
            { status: 'CANCELLED', cancelledBy: 'TIKTOK', cancelledAt: 1, shipBy: 0 },
            'placed'
        ],
        [
            'one that was cancelled after it had left',
            { status: 'CANCELLED', cancelledBy: 'TIKTOK', shippedAt: 1, cancelledAt: SHIP_BY + 1, packages: 1 },
            'placed timed packages'
        ],
        ['a sample', { kinds: ['gift', 'sample'], now: SHIP_BY + 1 }, 'unmeasured'],
        ['one that TikTok ships itself', { kinds: ['fbt'], now: SHIP_BY + 1 }, 'unmeasured']
    ];
    orders.forEach(([name, order, expected]) => {
        it(`${name}: ${expected}`, () => {
            expect(measured(order)).to.equal(expected);
        });
    });

    it('is one order of its shop, measured or not', () => {
        orders.forEach(([name, order]) => {
            const counts = measured(order).split(' ');
            expect(
                ORDERED.filter((count) => counts.includes(count)),
                name
            ).to.have.length(1);
        });
    });
});

describe('A measure of TikTok', () => {
    it('is at its limit within it, and exceeded beyond', () => {
        expect(measureOf('late', { late: 4, timed: 100 }).state).to.equal('near');
        expect(measureOf('late', { late: 5, timed: 124 }).state).to.equal('exceeded');
        expect(measureOf('untracked', { untracked: 5, packages: 100 }).state).to.equal('near');
        expect(measureOf('untracked', { untracked: 6, packages: 100 }).state).to.equal('exceeded');
        expect(measureOf('cancelled', { cancelled: 5, placed: 200 }).state).to.equal('near');
        expect(measureOf('cancelled', { cancelled: 26, placed: 1000 }).state).to.equal('exceeded');
    });

    it('is near from three quarters of its limit on', () => {
        expect(measureOf('late', { late: 3, timed: 100 }).state).to.equal('near');
        expect(measureOf('late', { late: 2, timed: 100 }).state).to.equal('good');
        expect(measureOf('late', { timed: 100 }).state).to.equal('good');
    });

    it('states the share at fault, of tracking the good one, with two decimals at most', () => {
        expect(measureOf('late', { late: 1, timed: 3 }).percent).to.equal(33.33);
        expect(measureOf('untracked', { untracked: 1, packages: 3 }).percent).to.equal(66.67);
        expect(measureOf('cancelled', {})).to.include({ percent: null, state: 'none' });
        expect((['late', 'cancelled', 'untracked'] as const).map(limitOf)).to.deep.equal([4, 2.5, 95]);
    });

    it('is of one shop: other counts of a day stay out', () => {
        const shops = { 7: { late: 1 } };
        addShopCounts(shops, { all: 3, '@7/late': 2, '@8/late': 1, '@/placed': 1 });
        expect(shops).to.deep.equal({ 7: { late: 3 }, 8: { late: 1 }, '': { placed: 1 } });
    });

    it('of several accounts is of all their counts', () => {
        expect(sumOf([{ late: 1, timed: 3 }, { timed: 4 }, {}])).to.deep.equal({ late: 1, timed: 7 });
    });
});

describe('The measures of TikTok', () => {
    it('are late, cancelled and untracked orders', () => {
        expect(MEASURES).to.deep.equal(['late', 'cancelled', 'untracked']);
    });
});
