import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopPullOmsStatus', () => {
    let syncOrderEvents: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        syncOrderEvents = sinon.stub().returns({ applied: 2, unchanged: 1, rejected: 0, problem: null, remark: null });
        step = new JobStep('custom.TikTokShopPullOmsStatus', { '../oms/syncOrderEvents': { syncOrderEvents } });
    });

    it('fetches as many pages as it is told, and says what they came to', () => {
        const status = step.run({ MaxPages: '7' });
        sinon.assert.calledOnceWithExactly(syncOrderEvents, 7);
        expect(status).to.include({
            status: 0,
            code: 'OK',
            message: '2 events applied, 1 repeated or late, 0 rejected'
        });
        expect(step.recorded).to.deep.equal({
            job: 'TikTokShop-PullOmsStatus',
            isOk: true,
            message: status.message,
            counts: { applied: 2, unchanged: 1, rejected: 0 }
        });
    });

    it('without parameters it does what the step type has as default', () => {
        step.run();
        step.run(step.defaults());
        expect(syncOrderEvents.args).to.deep.equal([[100], [100]]);
    });

    it('fails when an event was rejected', () => {
        syncOrderEvents.returns({ applied: 0, unchanged: 0, rejected: 3, problem: null, remark: null });
        expect(step.run()).to.include({
            status: 1,
            code: 'ERROR',
            message: '0 events applied, 0 repeated or late, 3 rejected. See the log'
        });
    });

    it('fails with the problem when the OMS could not be read to the end, and keeps the counts', () => {
        syncOrderEvents.returns({
            applied: 2,
            unchanged: 0,
            rejected: 0,
            problem: { code: 'job.pull.no_page', values: ['503'] },
            remark: null
        });
        expect(step.run()).to.include({
            code: 'ERROR',
            message:
                '2 events applied, 0 repeated or late, 0 rejected. The OMS answered 503, expected events and nextCursor'
        });
        expect(step.recorded!.counts).to.deep.equal({ applied: 2, unchanged: 0, rejected: 0 });
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        syncOrderEvents.throws(new Error('no database'));
        expect(() => step.run()).to.throw('no database');
        expect(step.recorded).to.include({ job: 'TikTokShop-PullOmsStatus', isOk: false });
    });
});
