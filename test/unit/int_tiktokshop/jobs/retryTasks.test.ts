import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopRetryTasks', () => {
    let retryTask: SinonStub;
    let retryDeadLetters: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        retryTask = sinon.stub().returns(true);
        retryDeadLetters = sinon.stub().returns(4);
        step = new JobStep('custom.TikTokShopRetryTasks', { '../tasks/retryTasks': { retryTask, retryDeadLetters } });
    });

    it('a task that it is told makes only this one due again', () => {
        expect(step.run({ TaskId: 'report-1', Kind: 'report' })).to.include({
            status: 0,
            code: 'OK',
            message: '1 task is due again'
        });
        sinon.assert.calledOnceWithExactly(retryTask, 'report-1');
        sinon.assert.notCalled(retryDeadLetters);
        expect(step.recorded).to.include({ job: 'TikTokShop-RetryTasks', isOk: true });
    });

    it('fails when there is no such dead letter', () => {
        retryTask.returns(false);
        expect(step.run({ TaskId: 'report-9' })).to.include({
            status: 1,
            code: 'ERROR',
            message: 'There is no task report-9 that was given up'
        });
        sinon.assert.notCalled(retryDeadLetters);
    });

    it('a kind, and how many at most', () => {
        expect(step.run({ TaskId: '', Kind: 'tell-oms', MaxTasks: '20' })).to.include({
            code: 'OK',
            message: '4 tasks are due again'
        });
        sinon.assert.calledOnceWithExactly(retryDeadLetters, 'tell-oms', 20);
        sinon.assert.notCalled(retryTask);
    });

    it('without parameters it does what the step type has as default: all kinds', () => {
        step.run();
        step.run({ TaskId: null, Kind: null, MaxTasks: null });
        step.run(step.defaults());
        expect(retryDeadLetters.args).to.deep.equal([
            ['', 1000],
            ['', 1000],
            ['', 1000]
        ]);
    });

    it('its type offers each kind of task', () => {
        const kind = step.type.parameters!.parameter.find((parameter) => parameter['@name'] === 'Kind')!;
        const { KEPT_FOR } = compiled<{ KEPT_FOR: object }>(`${SCRIPTS}/tasks/rules/taskRetention`);
        expect(kind['enum-values']!.value).to.have.members(Object.keys(KEPT_FOR));
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        retryDeadLetters.throws(new Error('no database'));
        expect(() => step.run()).to.throw('no database');
        expect(step.recorded).to.include({ job: 'TikTokShop-RetryTasks', isOk: false });
    });
});
