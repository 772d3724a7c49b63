import { expect } from 'chai';
import { moveOn, nextRun, readAgain } from '#cartridge/reconciliation/rules/reconcileRun';
import type { ReconcileRun } from '#cartridge/reconciliation/rules/reconcileRun';
import { DAY_IN_SECONDS as DAY } from '#helpers/durations';

const NOW = 1_800_000_000;

describe('A comparison, step by step', () => {
    const begun = (): ReconcileRun => nextRun(null, 7, false, NOW);

    it('begins with the orders of the last days', () => {
        expect(begun()).to.deep.include({
            startedAt: new Date(NOW * 1000).toISOString(),
            from: NOW - 7 * DAY,
            to: NOW,
            begin: NOW - 7 * DAY,
            reached: NOW - 7 * DAY,
            pageToken: '',
            counts: { compared: 0, found: 0, gone: 0, notKept: 0 },
            phase: 'orders',
            since: 0,
            finishedAt: ''
        });
    });

    it('goes through its parts page by page, and ends', () => {
        const run = begun();
        const phases: Array<string | null> = [];
        moveOn(run, 'p2', NOW);
        expect(run).to.include({ phase: 'orders', pageToken: 'p2' });
        for (let part = 0; part < 7; part += 1) {
            phases.push(run.phase);
            expect(run.finishedAt).to.equal('');
            moveOn(run, '', NOW + 1);
        }
        expect(phases).to.deep.equal(['orders', 'cancellations', 'requests', 'packages', 'returns', 'unread', 'again']);
        expect(run).to.include({ phase: null, pageToken: '', finishedAt: new Date((NOW + 1) * 1000).toISOString() });
    });

    it('a list whose page is lost is read from the last order, and the next list from its beginning', () => {
        const run = begun();
        moveOn(run, 'p2', NOW);
        run.reached = NOW - DAY;
        readAgain(run);
        expect(run).to.include({ phase: 'orders', pageToken: '', begin: NOW - DAY });
        moveOn(run, '', NOW);
        expect(run).to.include({ phase: 'cancellations', begin: NOW - 7 * DAY, reached: NOW - 7 * DAY });
    });

    it('one that was stopped continues; after two days, or once it is over, a new one begins', () => {
        const run = begun();
        expect(nextRun(run, 1, false, NOW + 2 * DAY - 1)).to.equal(run);
        expect(nextRun(run, 1, false, NOW + 2 * DAY)).to.include({ from: NOW + DAY, phase: 'orders' });
        run.phase = null;
        expect(nextRun(run, 1, false, NOW + 1).to).to.equal(NOW + 1);
    });

    it('of a shop that another site had before, only what came since the first comparison counts', () => {
        const first = nextRun(null, 7, true, NOW);
        expect(first.since).to.equal(NOW);
        first.phase = null;
        expect(nextRun(first, 7, true, NOW + DAY).since).to.equal(NOW);
        expect(nextRun(first, 7, false, NOW + DAY).since).to.equal(0);
    });
});
