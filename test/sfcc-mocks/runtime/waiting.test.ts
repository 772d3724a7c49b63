import { expect } from 'chai';
import { TestInstance } from '#helpers/platform/testInstance';

interface Waiting {
    allowWaiting(milliseconds: number): void;
    wait(milliseconds: number): boolean;
}

// Ours, no source: on an instance, time passes by itself.
describe('A clock that stands still, while a script waits by looking at it', () => {
    const sfcc = new TestInstance();

    after(() => sfcc.close());

    it('moves millisecond by millisecond at first', () => {
        expect(waitedFor(10)).to.equal(10);
    });

    for (const milliseconds of [1000, 120000]) {
        it(`ends a wait of ${milliseconds} ms, and at most 5 % late`, () => {
            expect(waitedFor(milliseconds)).to.be.within(milliseconds, milliseconds * 1.05);
        });
    }

    /** How far the clock has moved. */
    function waitedFor(milliseconds: number): number {
        const from = sfcc.clock.now();
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
            const waiting = modules.require('*/cartridge/scripts/tiktokshop/platform/waiting') as Waiting;
            waiting.allowWaiting(milliseconds);
            expect(waiting.wait(milliseconds)).to.equal(true);
        });
        return sfcc.clock.now() - from;
    }
});
