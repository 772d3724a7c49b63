import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopCheckSafeguards', () => {
    let checkSafeguards: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        checkSafeguards = sinon.stub().returns({ findings: [], notes: [] });
        step = new JobStep('custom.TikTokShopCheckSafeguards', { '../safeguards/checkSafeguards': checkSafeguards });
    });

    it('is OK without findings', () => {
        const status = step.run();
        sinon.assert.calledOnceWithExactly(checkSafeguards);
        expect(status).to.include({ status: 0, code: 'OK', message: 'Nothing found' });
        expect(step.recorded).to.deep.equal({
            job: 'TikTokShop-CheckSafeguards',
            isOk: true,
            message: 'Nothing found',
            counts: { found: 0 }
        });
    });

    it('notes do not fail the job', () => {
        checkSafeguards.returns({ findings: [], notes: [{ what: 'Hooks are off' }, { what: 'Old code' }] });
        expect(step.run()).to.include({
            code: 'OK',
            message: 'Nothing found. Note: Hooks are off. Note: Old code'
        });
    });

    it('fails with what, code and where of each finding, then the notes', () => {
        checkSafeguards.returns({
            findings: [
                { what: 'No app', code: 'no_app', where: 'Services' },
                { what: 'No job', code: 'no_job', where: 'Jobs' }
            ],
            notes: [{ what: 'Hooks are off' }]
        });
        expect(step.run()).to.include({
            status: 1,
            code: 'ERROR',
            message: '2 found: No app (no_app): Services; No job (no_job): Jobs. Note: Hooks are off'
        });
        expect(step.recorded!.counts).to.deep.equal({ found: 2 });
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        checkSafeguards.throws(new Error('no preferences'));
        expect(() => step.run()).to.throw('no preferences');
        expect(step.recorded).to.include({ job: 'TikTokShop-CheckSafeguards', isOk: false });
    });
});
