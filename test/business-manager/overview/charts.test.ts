import { expect } from 'chai';
import { dayChart } from '#bm-cartridge/overview/rules/dayChart';
import type { DayOfOrders } from '#bm-cartridge/overview/rules/dayChart';
import { funnel } from '#bm-cartridge/overview/rules/funnel';
import { timeSpan } from '#bm-cartridge/platform/rules/timeSpan';

const MINUTE = 60 * 1000;
const DAYS: DayOfOrders[] = [
    { day: '2026-11-22', counts: { all: 10, shipped: 6, completed: 2, new: 2, 'reached-shipped': 8 } },
    { day: '2026-11-23', counts: { all: 4, cancelled: 1, acknowledged: 3, 'reached-acknowledged': 3 } },
    { day: '2026-11-24', counts: {} }
];

describe('Columns of orders by day', () => {
    const chart = dayChart(DAYS);

    it('are as high as the day has orders, the highest as high as there is room', () => {
        const heights = chart.columns.map(({ bars }) => bars.reduce((sum, bar) => sum + bar.height, 0));
        expect(heights[0]).to.equal(150);
        expect(heights[1]).to.be.closeTo(60, 0.2);
        expect(heights[2]).to.equal(0);
    });

    it('stand on the baseline, one part on the other', () => {
        chart.columns.forEach(({ bars }) => {
            let under = chart.baseline;
            bars.forEach((bar) => {
                expect(bar.y + bar.height).to.be.closeTo(under, 0.11);
                under = bar.y;
            });
        });
    });

    it('put states together that mean the same to the eye', () => {
        expect(chart.series).to.deep.equal([
            { name: 'shipped', count: 8 },
            { name: 'working', count: 3 },
            { name: 'new', count: 2 },
            { name: 'cancelled', count: 1 }
        ]);
    });

    it('without orders there is nothing to draw, and nothing breaks', () => {
        expect(dayChart([{ day: '2026-11-24', counts: {} }]).columns[0]).to.deep.include({ bars: [], total: 0 });
    });
});

describe('The way from TikTok to shipped', () => {
    it('starts with what TikTok has sent, also what could not be created', () => {
        const stages = funnel(DAYS, 2).map(({ name, count, percent }) => [name, count, percent]);
        expect(stages.slice(0, 2)).to.deep.equal([
            ['tiktok', 16, 100],
            ['here', 14, 88]
        ]);
        expect(stages[4]).to.deep.equal(['shipped', 8, 50]);
    });

    it('without orders is empty', () => {
        expect(funnel([], 0).every(({ count, percent }) => count === 0 && percent === 0)).to.equal(true);
    });
});

describe('A length of time', () => {
    it('has two units at most: days and hours, hours and minutes, or minutes', () => {
        const spans = [0, 9, 185, 23 * 60 + 59, 24 * 60, 69 * 60 + 34].map((minutes) => timeSpan(minutes * MINUTE));
        expect(spans.map(({ unit, values }) => [unit, ...values])).to.deep.equal([
            ['minutes', 0],
            ['minutes', 9],
            ['hours', 3, 5],
            ['hours', 23, 59],
            ['days', 1, 0],
            ['days', 2, 21]
        ]);
    });

    it('is as long when the time has passed', () => {
        expect(timeSpan(-65 * MINUTE)).to.deep.equal({ unit: 'hours', values: [1, 5] });
    });
});
