import { expect } from 'chai';
import { timeSpan } from '#bm-cartridge/platform/rules/timeSpan';
import { MINUTE } from '#helpers/durations';

describe('A length of time', () => {
    it('has two units at most: days and hours, hours and minutes, or minutes', () => {
        const minutes = [0, 9, 59, 60, 185, 23 * 60 + 59, 24 * 60, 69 * 60 + 34];
        const spans = minutes.map((count) => timeSpan(count * MINUTE));
        expect(spans.map(({ unit, values }) => [unit, ...values])).to.deep.equal([
            ['minutes', 0],
            ['minutes', 9],
            ['minutes', 59],
            ['wholehours', 1],
            ['hours', 3, 5],
            ['hours', 23, 59],
            ['wholedays', 1],
            ['days', 2, 21]
        ]);
    });

    it('counts whole minutes', () => {
        expect(timeSpan(2 * MINUTE - 1)).to.deep.equal({ unit: 'minutes', values: [1] });
    });

    it('is as long when the time has passed', () => {
        expect(timeSpan(-65 * MINUTE)).to.deep.equal({ unit: 'hours', values: [1, 5] });
    });
});
