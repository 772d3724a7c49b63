import { expect } from 'chai';
import { backoff } from '#cartridge/tasks/rules/retry';
import { MINUTE } from '#helpers/durations';

describe('Waiting between attempts', () => {
    it('doubles, up to four hours', () => {
        const waits = [1, 2, 3, 4, 8, 9, 20, 1000].map((attempts) => backoff(attempts, 1) / MINUTE);
        expect(waits).to.deep.equal([1, 2, 4, 8, 128, 240, 240, 240]);
    });

    it('is spread over its second half', () => {
        expect(backoff(3, 0)).to.equal(2 * MINUTE);
        expect(backoff(3, 0.5)).to.equal(3 * MINUTE);
    });
});
