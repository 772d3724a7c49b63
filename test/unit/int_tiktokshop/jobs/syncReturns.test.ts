import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopSyncReturns', () => {
    let syncReturns: SinonStub;
    let watchReturnDeadlines: SinonStub;
    let forgetReturns: SinonStub;
    let restockReturns: SinonStub;
    let runReturnAnswers: SinonStub;
    let planReturns: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        syncReturns = sinon.stub().returns({ applied: 3, withoutOrder: 1, problems: [] });
        watchReturnDeadlines = sinon.stub().returns(0);
        forgetReturns = sinon.stub();
        restockReturns = sinon.stub();
        runReturnAnswers = sinon.stub().returns(0);
        planReturns = sinon.stub();
        step = new JobStep('custom.TikTokShopSyncReturns', {
            '../returns/syncReturns': syncReturns,
            '../returns/watchReturnDeadlines': { watchReturnDeadlines },
            '../returns/forgetReturns': { forgetReturns },
            '../returns/restockReturns': { restockReturns },
            '../returns/runReturnAnswers': runReturnAnswers,
            '../returns/planReturns': planReturns,
            '../tasks/recordOutcome': { noTasks: () => ({ done: 0, later: 0, failed: 0 }) }
        });
    });

    it('answers returns, reads them, restocks, watches deadlines and forgets old ones', () => {
        const message =
            '0 returns answered, 0 given up, 3 returns have news, 1 of an order that is not here, ' +
            '0 deadlines passed without an answer';
        expect(step.run({ MaxPages: 7 })).to.include({ status: 0, code: 'OK', message });
        sinon.assert.calledOnceWithExactly(syncReturns, 7);
        sinon.assert.callOrder(runReturnAnswers, syncReturns, restockReturns, watchReturnDeadlines, forgetReturns);
        expect(step.recorded!.counts).to.deep.equal({
            answered: 0,
            givenUp: 0,
            returns: 3,
            withoutOrder: 1,
            missed: 0
        });
    });

    it('counts what it has read to answer', () => {
        runReturnAnswers.returns(2);
        step.run();
        expect(step.recorded!.counts).to.include({ returns: 5 });
    });

    it('does the other parts where one fails, and names it', () => {
        const parts: Array<[SinonStub, string]> = [
            [runReturnAnswers, 'Answering returns'],
            [syncReturns, 'Reading returns'],
            [restockReturns, 'Putting returned units back into stock'],
            [watchReturnDeadlines, 'Looking at deadlines of returns'],
            [forgetReturns, 'Forgetting old returns']
        ];
        parts.forEach(([part, name]) => {
            part.throws(new Error('broken'));
            const { code, message } = step.run();
            expect(code).to.equal('ERROR');
            expect(message).to.contain(name + ' failed, see the log');
            parts.forEach(([other]) => sinon.assert.calledOnce(other));
            part.returns(part === syncReturns ? { applied: 0, withoutOrder: 0, problems: [] } : 0);
            parts.forEach(([other]) => other.resetHistory());
        });
    });

    it('says what a run would do, and does nothing', () => {
        const summary = [{ code: 'job.returns.applied', values: [3] }];
        planReturns.returns({ summary, problems: [] });
        expect(step.run({ MaxPages: 7, DryRun: 'true' })).to.include({
            code: 'OK',
            message: '3 returns have news. Dry run: nothing was changed'
        });
        sinon.assert.calledOnceWithExactly(planReturns, 7, 1000);
        const problem = { code: 'job.returns.not_read', values: ['749', { code: 'tiktok.unreachable', values: [] }] };
        planReturns.returns({ summary, problems: [problem] });
        expect(step.run({ DryRun: 'true' })).to.include({ code: 'ERROR' });
        sinon.assert.notCalled(syncReturns);
        sinon.assert.notCalled(runReturnAnswers);
    });

    it('reads a hundred pages by default', () => {
        step.run();
        step.run(step.defaults());
        expect(syncReturns.args).to.deep.equal([[100], [100]]);
    });

    it('fails with what TikTok did not tell', () => {
        const problem = { code: 'job.returns.not_read', values: ['749', { code: 'tiktok.unreachable', values: [] }] };
        syncReturns.returns({ applied: 0, withoutOrder: 0, problems: [problem] });
        const failed = step.run();
        expect(failed.code).to.equal('ERROR');
        expect(failed.message).to.contain('TikTok did not list the returns of shop 749');
    });

    it('fails when an answer was given up', () => {
        runReturnAnswers.callsFake((_most: number, counts: { failed: number }) => {
            counts.failed = 1;
        });
        expect(step.run()).to.include({ code: 'ERROR' });
    });

    it('fails when a deadline has passed', () => {
        watchReturnDeadlines.returns(2);
        expect(step.run().code).to.equal('ERROR');
    });
});
