import { expect } from 'chai';
import { discardProblem } from '#bm-cartridge/tasks/rules/discardForm';

describe('The reason for discarding a task', () => {
    it('is required', () => expect(discardProblem('')).to.equal('task.discard.required'));

    it('may have 1000 characters', () => {
        expect(discardProblem('x')).to.equal('');
        expect(discardProblem('x'.repeat(1000))).to.equal('');
        expect(discardProblem('x'.repeat(1001))).to.equal('task.discard.long');
    });
});
