import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

const NONE = { done: 0, later: 0, failed: 0, isCutShort: false };

/** A run that had something of everything. */
const RUN = {
    adopted: 1,
    adoptFailed: [] as string[],
    webhooks: { ...NONE, done: 2 },
    readings: NONE,
    answers: { ...NONE, done: 3, later: 1 },
    reports: { ...NONE, done: 4, later: 2 },
    notify: { ...NONE, done: 9, later: 3 },
    oms: { ...NONE, done: 5 },
    problems: [] as string[]
};
const SUMMARY =
    '1 order adopted, 2 webhooks handled, 3 cancellation requests closed, 4 reported to TikTok, 5 told to the OMS, ' +
    '6 retried later, ';

describe('Job step custom.TikTokShopProcessTasks', () => {
    let catchUp: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        catchUp = sinon.stub().returns(RUN);
        step = new JobStep('custom.TikTokShopProcessTasks', { './catchUp': { catchUp } });
    });

    it('catches up with so many tasks of each kind, and says what was done', () => {
        const status = step.run({ MaxTasks: 50 });
        sinon.assert.calledOnceWithExactly(catchUp, 50);
        expect(status).to.include({ status: 0, code: 'OK', message: SUMMARY + '0 given up' });
        expect(step.recorded).to.deep.equal({
            job: 'TikTokShop-ProcessTasks',
            isOk: true,
            message: status.message,
            counts: { adopted: 1, webhooks: 2, answers: 3, reported: 4, oms: 5, later: 6, givenUp: 0 }
        });
    });

    it('says that nothing was due', () => {
        catchUp.returns({ ...RUN, adopted: 0, webhooks: NONE, answers: NONE, reports: NONE, notify: NONE, oms: NONE });
        expect(step.run()).to.include({ code: 'OK', message: 'Nothing was due' });
    });

    it('without parameters it does what the step type has as default', () => {
        step.run();
        step.run(step.defaults());
        expect(catchUp.args).to.deep.equal([[1000], [1000]]);
    });

    it('fails when a task of any kind was given up', () => {
        ['webhooks', 'answers', 'reports', 'notify', 'oms'].forEach((kind) => {
            catchUp.returns({ ...RUN, [kind]: { ...RUN[kind as 'oms'], failed: 2 } });
            expect(step.run(), kind).to.include({ status: 1, code: 'ERROR', message: SUMMARY + '2 given up' });
        });
    });

    const troubles: Array<[string, object, string]> = [
        [
            'a part failed',
            { problems: [{ code: 'job.part_failed', values: [{ code: 'job.part.mail', values: [] }] }] },
            'Mailing alerts failed, see the log'
        ],
        ['orders were not adopted', { adoptFailed: ['1', '2'] }, 'Not adopted, see the log: 1, 2'],
        [
            'not one call to TikTok went through',
            { reports: { ...NONE, later: 2, isCutShort: true } },
            'TikTok could not be called: check the service tiktokshop.openapi'
        ]
    ];
    troubles.forEach(([what, difference, problem]) => {
        it(`fails when ${what}, and says so after the summary`, () => {
            catchUp.returns({ ...RUN, ...difference });
            const status = step.run();
            expect(status).to.include({ status: 1, code: 'ERROR' });
            expect(status.message).to.match(/0 given up\. /);
            expect(status.message.endsWith('. ' + problem), status.message).to.equal(true);
        });
    });

    it('names at most ten orders that were not adopted, and how many they are', () => {
        catchUp.returns({ ...RUN, adoptFailed: Array.from({ length: 12 }, (_value, index) => 'o' + index) });
        expect(step.run().message).to.match(/o0, .*, o9, … \(12\)$/);
    });

    it('calls that were cut short after some went through are no problem', () => {
        catchUp.returns({ ...RUN, reports: { ...NONE, done: 4, later: 2, isCutShort: true } });
        expect(step.run()).to.include({ code: 'OK' });
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        catchUp.throws(new Error('no settings'));
        expect(() => step.run()).to.throw('no settings');
        expect(step.recorded).to.include({ job: 'TikTokShop-ProcessTasks', isOk: false });
    });
});
