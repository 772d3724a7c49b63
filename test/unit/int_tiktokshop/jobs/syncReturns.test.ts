import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopSyncReturns', () => {
    let syncReturns: SinonStub;
    let watchReturnDeadlines: SinonStub;
    let forgetReturns: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        syncReturns = sinon.stub().returns({ applied: 3, withoutOrder: 1, problems: [] });
        watchReturnDeadlines = sinon.stub().returns(0);
        forgetReturns = sinon.stub();
        step = new JobStep('custom.TikTokShopSyncReturns', {
            '../returns/syncReturns': { syncReturns },
            '../returns/watchReturnDeadlines': watchReturnDeadlines,
            '../returns/forgetReturns': forgetReturns
        });
    });

    it('reads the returns, watches their deadlines and forgets old ones', () => {
        const message = '3 returns have news, 1 of an order that is not here, 0 deadlines passed without an answer';
        expect(step.run({ MaxPages: 7 })).to.include({ status: 0, code: 'OK', message });
        sinon.assert.calledOnceWithExactly(syncReturns, 7);
        sinon.assert.callOrder(syncReturns, watchReturnDeadlines, forgetReturns);
        expect(step.recorded!.counts).to.deep.equal({ returns: 3, withoutOrder: 1, missed: 0 });
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
        expect(failed.message).to.contain('TikTok did not tell of the returns of shop 749');
    });

    it('fails when a deadline has passed', () => {
        watchReturnDeadlines.returns(2);
        expect(step.run().code).to.equal('ERROR');
    });
});
