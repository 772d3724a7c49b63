import { expect } from 'chai';
import { ignoreProblem } from '#bm-cartridge/reconciliation/rules/ignoreForm';

describe('The reason for ignoring differences', () => {
    it('is required, and has a sentence or two', () => {
        expect(ignoreProblem('')).to.equal('difference.reason.required');
        expect(ignoreProblem('x'.repeat(1001))).to.equal('difference.reason.long');
        expect(ignoreProblem('x'.repeat(1000))).to.equal('');
    });
});
