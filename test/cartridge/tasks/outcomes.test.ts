import { expect } from 'chai';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const SCRIPTS = 'int_tiktokshop/cartridge/scripts/tiktokshop/';
const REFUSED = {
    ok: false,
    code: 21011022,
    errorClass: 'data',
    told: { code: 'task.on_hold', values: [] },
    requestId: 'r1'
};

describe('A call that has to be made', () => {
    let sfcc: TestInstance;
    let made = 0;

    before(() => {
        sfcc = new TestInstance();
    });

    after(() => sfcc.close());

    /** Runs scripts of the cartridge in a job. */
    function inJob<T>(use: (script: (name: string) => Json) => T): T {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) =>
            use((name) => modules.require(SCRIPTS + name) as Json)
        );
    }

    /** Makes a call that is due. @returns its id */
    function enqueued(kind = 'report'): string {
        made += 1;
        const taskId = `task-${made}`;
        inJob((script) =>
            script('platform/transaction').inTransaction(() =>
                script('tasks/store/tasks').enqueue(taskId, kind, {
                    orderNo: 'TTS-1',
                    externalOrderId: '577',
                    shopId: '',
                    payload: {}
                })
            )
        );
        return taskId;
    }

    /** Records an outcome. @returns how many calls went which way */
    function recorded(taskId: string, outcomeOf: (outcomes: Json) => unknown, remembered: string[] = []): Json {
        return inJob((script) => {
            const { noTasks, recordOutcome } = script('tasks/recordOutcome');
            const counts = noTasks() as Json;
            const task = script('tasks/store/tasks').findTask(taskId);
            recordOutcome(task, outcomeOf(script('tasks/taskOutcome')), counts, () => remembered.push(taskId));
            return { ...counts };
        });
    }

    const stored = (taskId: string): Json => sfcc.customObject('TikTokShopTask', taskId);
    const waitsFor = (taskId: string): number => Date.parse(String(stored(taskId).nextAttemptAt)) - sfcc.clock.now();
    const NONE = { done: 0, later: 0, failed: 0, isCutShort: false, isLimited: false };

    it('is done, once, and its order hears of it', () => {
        const taskId = enqueued();
        const remembered: string[] = [];
        expect(recorded(taskId, ({ done }) => done(), remembered)).to.deep.equal({ ...NONE, done: 1 });
        expect(stored(taskId)).to.include({ state: 'done', outcomeUnknown: false });
        expect(remembered).to.deep.equal([taskId]);
        recorded(taskId, ({ refused }) => refused('late', REFUSED.told), remembered);
        expect(stored(taskId).state).to.equal('done');
        expect(remembered).to.deep.equal([taskId]);
    });

    it('that TikTok has taken with a doubt is done, and shows the doubt', () => {
        const taskId = enqueued();
        expect(recorded(taskId, ({ done }) => done('Is it UPS?'))).to.include({ done: 1 });
        expect(stored(taskId).state).to.equal('done');
        expect(stored(taskId).lastError).to.contain('Is it UPS?');
    });

    it('waits as long as TikTok holds the order, and that is no attempt', () => {
        const taskId = enqueued();
        const until = Math.floor(sfcc.clock.now() / 1000) + 3600;
        expect(recorded(taskId, ({ onHold }) => onHold(until))).to.deep.equal({ ...NONE, later: 1 });
        expect(stored(taskId)).to.include({
            state: 'waiting',
            attempts: 0,
            lastCode: 'on_hold',
            outcomeUnknown: false
        });
        expect(Date.parse(String(stored(taskId).nextAttemptAt))).to.equal(until * 1000);
    });

    it('that TikTok refuses for its hold is made again a quarter of an hour later, and that is no attempt', () => {
        const taskId = enqueued();
        recorded(taskId, ({ failed }) => failed({ ...REFUSED, errorClass: 'wait' }));
        expect(stored(taskId)).to.include({ state: 'waiting', attempts: 0 });
        expect(waitsFor(taskId)).to.be.within(14 * MINUTE, 15 * MINUTE);
    });

    it('that fails for now is made again within a minute, and is a dead letter after eight attempts', () => {
        const taskId = enqueued();
        const fail = ({ failedForNow }: Json): unknown => failedForNow('timeout', REFUSED.told);
        expect(recorded(taskId, fail)).to.deep.equal({ ...NONE, later: 1 });
        expect(stored(taskId)).to.include({
            state: 'waiting',
            attempts: 1,
            lastCode: 'timeout',
            outcomeUnknown: false
        });
        expect(waitsFor(taskId)).to.be.within(0, MINUTE);
        for (let attempt = 2; attempt < 8; attempt += 1) {
            recorded(taskId, fail);
        }
        expect(stored(taskId)).to.include({ state: 'waiting', attempts: 7 });
        expect(recorded(taskId, fail)).to.deep.equal({ ...NONE, failed: 1 });
        expect(stored(taskId)).to.include({ state: 'dead', attempts: 8 });
    });

    it('whose effect is not known says so, until it is done', () => {
        const taskId = enqueued();
        recorded(taskId, ({ unanswered }) => unanswered('timeout', REFUSED.told));
        expect(stored(taskId).outcomeUnknown).to.equal(true);
        recorded(taskId, ({ done }) => done());
        expect(stored(taskId)).to.include({ state: 'done', outcomeUnknown: false });
    });

    it('that only a person can help is a dead letter at once, with the id for TikTok', () => {
        const taskId = enqueued();
        expect(recorded(taskId, ({ failed }) => failed(REFUSED))).to.deep.equal({ ...NONE, failed: 1 });
        expect(stored(taskId)).to.include({ state: 'dead', attempts: 1, lastCode: '21011022', requestId: 'r1' });
    });

    it('that could not be sent stays as it is', () => {
        const taskId = enqueued();
        const before = stored(taskId);
        expect(recorded(taskId, () => ({ kind: 'not-sent' }))).to.deep.equal({ ...NONE, isCutShort: true });
        expect(stored(taskId)).to.deep.equal(before);
    });

    it('that was given up is due again with all its attempts, when a person wants it', () => {
        const taskId = enqueued();
        const retry = (): boolean => inJob((script) => script('tasks/retryTasks').retryTask(taskId) as boolean);
        expect(retry()).to.equal(false);
        recorded(taskId, ({ failed }) => failed(REFUSED));
        expect(retry()).to.equal(true);
        expect(stored(taskId)).to.include({ state: 'waiting', attempts: 0 });
        expect(waitsFor(taskId)).to.be.at.most(0);
        expect(inJob((script) => script('tasks/retryTasks').retryTask('no-such-task') as boolean)).to.equal(false);
    });

    it('is forgotten an hour after it was done; a webhook after seventeen, because TikTok sends it again', async () => {
        const [report, webhook, open] = [enqueued(), enqueued('webhook'), enqueued()] as [string, string, string];
        recorded(report, ({ done }) => done());
        recorded(webhook, ({ done }) => done());
        const left = (): string[] => {
            inJob((script) => (script('tasks/forgetTasks') as unknown as (limit: number) => void)(100));
            return [report, webhook, open].filter((taskId) => stored(taskId) !== undefined);
        };
        expect(left()).to.deep.equal([report, webhook, open]);
        await sfcc.clock.advance(HOUR + 1);
        expect(left()).to.deep.equal([webhook, open]);
        await sfcc.clock.advance(16 * HOUR);
        expect(left()).to.deep.equal([open]);
    });
});

describe('What comes of several calls', () => {
    it('is what may yet work by itself, before what needs a person, before a doubt', () => {
        const sfcc = new TestInstance();
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
            const outcomes = modules.require(SCRIPTS + 'tasks/taskOutcome') as Json;
            const { done, outcomeOfAll, failedForNow, refused } = outcomes;
            const [later, forPerson] = [failedForNow('timeout', REFUSED.told), refused('bad', REFUSED.told)];
            const [doubt, success] = [done('Is it UPS?'), done()];
            expect(outcomeOfAll([success, forPerson, doubt, later])).to.equal(later);
            expect(outcomeOfAll([success, doubt, forPerson])).to.equal(forPerson);
            expect(outcomeOfAll([success, doubt])).to.equal(doubt);
            expect({ ...outcomeOfAll([success]) }).to.deep.equal({ kind: 'done', warning: '' });
            expect({ ...outcomeOfAll([]) }).to.deep.equal({ kind: 'done', warning: '' });
            const strange = outcomes.failed({ ...REFUSED, fault: { outcome: 'rejected' } }) as Json;
            expect(strange.code).to.equal('unexpected_answer');
            expect([later, forPerson, doubt].map((one) => outcomes.isForPerson(one) as boolean)).to.deep.equal([
                false,
                true,
                false
            ]);
        });
        sfcc.close();
    });
});
