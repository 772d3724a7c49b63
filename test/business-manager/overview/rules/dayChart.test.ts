import { expect } from 'chai';
import { dayChart } from '#bm-cartridge/overview/rules/dayChart';
import { STATUS_COUNTS } from '#cartridge/lifecycle/rules/counts/orderCounts';
import type { DayOfOrders } from '#bm-cartridge/overview/rules/dayChart';

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

    it('have a part for every status', () =>
        STATUS_COUNTS.forEach((name) => {
            const counts = { all: 1, [name]: 1 };
            expect(dayChart([{ day: '2026-11-22', counts }]).columns[0]!.total, name).to.equal(1);
        }));

    it('stand on the baseline, one part on the other', () => {
        chart.columns.forEach(({ bars }) => {
            let under = chart.baseline;
            bars.forEach((bar) => {
                expect(bar.y + bar.height).to.be.closeTo(under, 0.11);
                under = bar.y;
            });
        });
    });

    it('stand side by side in a drawing that holds all of them, each with its day and its number above it', () => {
        const { width, height, barWidth, baseline } = chart;
        expect({ width, height, barWidth, baseline }).to.deep.equal({
            width: 150,
            height: 195,
            barWidth: 30,
            baseline: 170
        });
        expect(chart.columns.map(({ day, x, total, totalY }) => [day, x, total, totalY])).to.deep.equal([
            ['2026-11-22', 10, 10, 16],
            ['2026-11-23', 60, 4, 106],
            ['2026-11-24', 110, 0, 166]
        ]);
    });

    it('have a part for each state that there is, with its number', () => {
        expect(chart.columns.map(({ bars }) => bars)).to.deep.equal([
            [
                { name: 'shipped', y: 50, height: 120, count: 8 },
                { name: 'new', y: 20, height: 30, count: 2 }
            ],
            [
                { name: 'working', y: 125, height: 45, count: 3 },
                { name: 'cancelled', y: 110, height: 15, count: 1 }
            ],
            []
        ]);
    });

    it('put states together that mean the same to the eye', () => {
        const counts = {
            shipped: 1,
            delivered: 2,
            completed: 4,
            acknowledged: 8,
            'partially-shipped': 16,
            new: 32,
            cancelled: 64
        };
        expect(dayChart([{ day: '2026-11-22', counts }, ...DAYS]).series).to.deep.equal([
            { name: 'shipped', count: 15 },
            { name: 'working', count: 27 },
            { name: 'new', count: 34 },
            { name: 'cancelled', count: 65 }
        ]);
    });

    it('have heights of one digit after the point', () => {
        const counts = (fresh: number): DayOfOrders => ({ day: '2026-11-22', counts: { new: fresh } });
        const [column] = dayChart([counts(1), counts(7)]).columns;
        expect(column).to.deep.include({ bars: [{ name: 'new', y: 148.6, height: 21.4, count: 1 }], totalY: 144.6 });
    });

    it('without orders there is nothing to draw, and nothing breaks', () => {
        expect(dayChart([{ day: '2026-11-24', counts: {} }]).columns[0]).to.deep.include({ bars: [], total: 0 });
    });
});
