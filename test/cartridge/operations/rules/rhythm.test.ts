import { expect } from 'chai';
import { heard, isSilent, longestUsual, noRhythm } from '#cartridge/operations/rules/rhythm';
import type { Rhythm } from '#cartridge/operations/rules/rhythm';
import { HOUR } from '#helpers/durations';

const LAST = '2026-11-23T10:00:00.000Z';
const NOW = Date.parse(LAST);

/** Silences of some hours, a day each. */
function rhythm(...hours: number[]): Rhythm {
    const longest: Rhythm['longest'] = {};
    hours.forEach((count, index) => {
        longest[`2026-11-${10 + index}`] = count * HOUR;
    });
    return { lastAt: LAST, longest };
}

describe('A rhythm', () => {
    it('begins with the first time that something is heard of', () => {
        expect(noRhythm()).to.deep.equal({ lastAt: '', longest: {} });
        expect(heard(noRhythm(), LAST)).to.deep.equal({ lastAt: LAST, longest: {} });
    });

    it('notes the longest silence that ended on each day', () => {
        const times = ['10:30', '13:00', '14:00'].map((time) => `2026-11-23T${time}:00.000Z`);
        const after = [...times, '2026-11-24T13:00:00.000Z'].reduce(heard, { lastAt: LAST, longest: {} });
        expect(after).to.deep.equal({
            lastAt: '2026-11-24T13:00:00.000Z',
            longest: { '2026-11-23': 2.5 * HOUR, '2026-11-24': 23 * HOUR }
        });
    });

    it('stays where a time is no news', () => {
        const known = rhythm(1, 2);
        ['', LAST, '2026-11-23T09:00:00.000Z'].forEach((at) => expect(heard(known, at)).to.equal(known));
    });

    it('keeps its last fourteen days and the day that begins', () => {
        const { longest } = heard(rhythm(...Array(20).fill(1)), '2026-12-01T10:00:00.000Z');
        expect(Object.keys(longest)).to.have.length(15).and.include.members(['2026-11-16', '2026-11-29', '2026-12-01']);
        expect(longest).not.to.have.property('2026-11-15');
        const unsorted = { lastAt: LAST, longest: { '2026-11-22': 1, ...rhythm(...Array(14).fill(1)).longest } };
        expect(heard(unsorted, '2026-12-01T10:00:00.000Z').longest).to.have.property('2026-11-22');
        const backwards = { lastAt: LAST, longest: { '2026-11-29': 1, ...rhythm(...Array(14).fill(1)).longest } };
        expect(heard(backwards, '2026-12-01T10:00:00.000Z').longest).to.have.property('2026-11-29');
    });

    const usual: Array<[string, Rhythm, number]> = [
        ['unknown for two days', rhythm(5, 5), 0],
        ['twice the longest silence from the third day on', rhythm(2, 5, 3), 10 * HOUR],
        ['an hour at least', rhythm(0.1, 0.2, 0.1), HOUR]
    ];
    usual.forEach(([what, known, longest]) =>
        it(`makes a silence unusual: ${what}`, () => expect(longestUsual(known)).to.equal(longest))
    );

    it('is broken by a silence that is longer than usual', () => {
        expect(isSilent(rhythm(2, 5, 3), NOW + 10 * HOUR)).to.equal(false);
        expect(isSilent(rhythm(2, 5, 3), NOW + 10 * HOUR + 1)).to.equal(true);
    });

    it('that is not known is never broken', () => {
        expect(isSilent(rhythm(2, 5), NOW + 1000 * HOUR)).to.equal(false);
        expect(isSilent({ ...rhythm(2, 5, 3), lastAt: '' }, NOW)).to.equal(false);
    });
});
