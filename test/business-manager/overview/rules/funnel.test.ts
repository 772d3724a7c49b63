import { expect } from 'chai';
import { funnel } from '#bm-cartridge/overview/rules/funnel';
import type { DayOfOrders } from '#bm-cartridge/overview/rules/dayChart';

const DAYS: DayOfOrders[] = [
    { day: '2026-11-22', counts: { all: 10, 'reached-exported': 9, 'reached-acknowledged': 8, 'reached-shipped': 8 } },
    { day: '2026-11-23', counts: { all: 4, 'reached-exported': 3, 'reached-acknowledged': 3 } },
    { day: '2026-11-24', counts: {} }
];

describe('The way from TikTok to shipped', () => {
    it('starts with what TikTok has sent, also what could not be created, and leads to the list behind each number', () => {
        expect(funnel(DAYS, 2)).to.deep.equal([
            { name: 'tiktok', count: 16, percent: 100, filter: '' },
            { name: 'here', count: 14, percent: 88, filter: 'all' },
            { name: 'exported', count: 12, percent: 75, filter: 'reached-exported' },
            { name: 'acknowledged', count: 11, percent: 69, filter: 'reached-acknowledged' },
            { name: 'shipped', count: 8, percent: 50, filter: 'reached-shipped' }
        ]);
    });

    it('without orders is empty', () => {
        expect(funnel([], 0).map(({ count, percent }) => [count, percent])).to.deep.equal(Array(5).fill([0, 0]));
    });
});
