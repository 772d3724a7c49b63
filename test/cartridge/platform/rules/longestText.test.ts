import { expect } from 'chai';
import { fitTogether, LONGEST_TEXT, tooLong } from '#cartridge/platform/rules/longestText';

describe('Texts that one text takes', () => {
    it('are those that have room in it with a sign after each', () => {
        const long = 'x'.repeat(LONGEST_TEXT - 3);
        expect([fitTogether([]), fitTogether(['ab', long.slice(1)]), fitTogether(['ab', long])]).to.deep.equal([
            true,
            true,
            false
        ]);
    });
});

describe('A body that is too long', () => {
    it('is refused with how long it may be', () => {
        expect(tooLong()).to.deep.include({
            outcome: 'rejected',
            code: 'too_long',
            path: '',
            expected: 'at most 1000000 bytes',
            msg: 'The body is too long to be read'
        });
    });
});
