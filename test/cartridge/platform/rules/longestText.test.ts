import { expect } from 'chai';
import { fitTogether, LONGEST_TEXT } from '#cartridge/platform/rules/longestText';

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
