import { expect } from 'chai';
import { daysLeft, isEnding, isToBeTold } from '#cartridge/platform/rules/ending';
import { DAY } from '#helpers/durations';

const NOW = Date.parse('2026-11-23T10:00:00Z');

describe('What ends', () => {
    it('is a finding from 30 days ahead, and still after its end', () => {
        const ends: Array<[number, boolean]> = [
            [30 * DAY + 1, false],
            [30 * DAY, true],
            [0, true],
            [-DAY, true]
        ];
        ends.forEach(([ahead, isOne]) => expect(isEnding(NOW + ahead, NOW), String(ahead)).to.equal(isOne));
        expect(isEnding(0, NOW)).to.equal(false);
    });

    it('has so many days left as people count them; none on its day and afterwards', () => {
        const days = ['2026-12-23', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-20'];
        expect(days.map((day) => daysLeft(day, '2026-11-23'))).to.deep.equal([30, 2, 1, 0, 0]);
    });

    const told: Array<[string, number, number, boolean]> = [
        ['first 30 days ahead', 30 * DAY, NOW, true],
        ['not before', 30 * DAY + 1, NOW, false],
        ['not again within a week', 20 * DAY, 7 * DAY - 1, false],
        ['again after a week', 20 * DAY, 7 * DAY, true],
        ['weekly up to the last seven days', 7 * DAY + 1, 2 * DAY, false],
        ['daily in the last seven', 7 * DAY, DAY, true],
        ['not twice a day', 7 * DAY, DAY - 1, false],
        ['daily after its end', -DAY, DAY, true]
    ];
    told.forEach(([when, ahead, ago, isTold]) =>
        it(`is told ${when}`, () => expect(isToBeTold(NOW + ahead, NOW - ago, NOW)).to.equal(isTold))
    );
});
