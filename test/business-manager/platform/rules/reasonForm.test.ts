import { expect } from 'chai';
import { reasonProblem } from '#bm-cartridge/platform/rules/reasonForm';

describe('A reason that a person has to give', () => {
    it('is required', () => expect(reasonProblem('')).to.equal('required'));

    it('may have 1000 characters', () => {
        expect(reasonProblem('x')).to.equal('');
        expect(reasonProblem('x'.repeat(1000))).to.equal('');
        expect(reasonProblem('x'.repeat(1001))).to.equal('long');
    });
});
