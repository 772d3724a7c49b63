import { expect } from 'chai';
import { oneLine } from '#cartridge/platform/rules/oneLine';

describe('A line of a log', () => {
    it('has no line breaks and nothing that steers a terminal', () => {
        expect(oneLine('a\r\nb\u001B[31mc\u2028d\u0085e')).to.equal('a b [31mc d e');
        expect(oneLine('as it is, ä')).to.equal('as it is, ä');
    });

    it('has up to four thousand characters', () => {
        expect(oneLine('x'.repeat(5000))).to.equal('x'.repeat(4000));
    });
});
