import { expect } from 'chai';
import { insert } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { TestInstance } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { DAY } from '#helpers/durations';

const SCRIPT = '<script>alert(1)</script>';
const CAUSE = 'TikTok does not offer a carrier';

describe('Business Manager: tasks', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    /** Writes tasks as they are in the database. */
    function have(...tasks: Json[]): void {
        const createdAt = new Date(sfcc.clock.now());
        sfcc.change(() =>
            tasks.forEach(({ siteId = 'RefArch', ...custom }) =>
                insert('CustomObject:TikTokShopTask', `${siteId}/${custom.taskId}`, {
                    uuid: custom.taskId,
                    creationDate: createdAt,
                    lastModified: createdAt,
                    key: custom.taskId,
                    siteId,
                    custom: { kind: 'report', state: 'dead', attempts: 1, createdAt, orderNo: 'TTS-1', ...custom }
                })
            )
        );
    }

    function task(taskId: string): Json {
        return sfcc.customObject('TikTokShopTask', taskId);
    }

    function list(parameters: Record<string, string> = {}): string {
        return visit.page('TikTokShopTasks-Show', parameters);
    }

    /** The times on a page. */
    function momentsOf(page: string): number[] {
        return [...page.matchAll(/<time datetime="([^"]+)"/g)].map(([, iso]) => Date.parse(iso as string));
    }

    describe('the list', () => {
        it('shows what was given up first, and other states and kinds when they are chosen', () => {
            have(
                { taskId: 'dead-report' },
                { taskId: 'dead-oms', kind: 'tell-oms' },
                { taskId: 'waiting-report', state: 'waiting', nextAttemptAt: new Date(sfcc.clock.now()) },
                { taskId: 'done-report', state: 'done', doneAt: new Date(sfcc.clock.now()) }
            );
            expect(list()).to.contain('Tasks: 2').and.contain('dead-report').and.contain('dead-oms');
            expect(list({ state: 'dead', kind: 'tell-oms' }))
                .to.contain('Tasks: 1')
                .and.not.contain('dead-report');
            const waiting = list({ state: 'waiting' });
            expect(waiting).to.contain('waiting-report').and.contain('2 tasks were given up and need a person');
            expect(list({ state: 'done' })).to.contain('done-report');
            expect(list({ state: 'nonsense', kind: 'nonsense', page: '-3' })).to.contain('Tasks: 2');
        });

        it('is paged', () => {
            have(...Array.from({ length: 120 }, (_, i) => ({ taskId: `task-${String(i).padStart(5, '0')}` })));
            const first = list();
            expect(first).to.contain('Page 1 of 3').and.contain('task-00049').and.not.contain('task-00050');
            const last = list({ page: '3' });
            expect(last).to.contain('task-00119').and.contain('rel="prev"').and.not.contain('rel="next"');
            expect(list({ page: '99' }))
                .to.contain('Page 3 of 3')
                .and.contain('task-00119');
            expect(list({ page: '1.7' })).to.contain('Page 1 of 3');
        });

        it('says when there are more than can be paged through', () => {
            have(...Array.from({ length: 1001 }, (_, i) => ({ taskId: 'task-' + i })));
            expect(list({ page: '20' }))
                .to.contain('Page 20 of 20')
                .and.contain('The list ends after 1,000 tasks');
        });

        it('shows of each task its kind, its order, its error, its attempts and its times', () => {
            const soon = new Date(sfcc.clock.now() + 60_000);
            const more = { attempts: 3, lastCode: 'c1', lastError: CAUSE, nextAttemptAt: soon };
            have(
                { taskId: 'one', kind: 'webhook', state: 'waiting', ...more },
                { taskId: 'two', kind: 'of-tomorrow', ...more }
            );
            const waiting = list({ state: 'waiting', kind: 'webhook' });
            ['Webhook from TikTok', 'no=TTS-1', CAUSE, '(c1)', '<td>3</td>'].forEach((part) =>
                expect(waiting).to.contain(part)
            );
            expect(momentsOf(waiting)).to.deep.equal([sfcc.clock.now(), soon.getTime()]);
            expect(waiting).to.contain('<option value="waiting" selected="selected">Waiting</option>');
            expect(waiting).to.contain('<option value="webhook" selected="selected">Webhooks from TikTok</option>');
            expect(list()).to.contain('of-tomorrow');
            expect(momentsOf(list())).to.deep.equal([sfcc.clock.now()]);
        });

        it('offers to retry all that were given up, where there are some', () => {
            const offer = 'TikTokShopTasks-AskRetryAll';
            expect(list()).not.to.contain(offer);
            have({ taskId: 'one', state: 'waiting' });
            expect(list({ state: 'waiting' }))
                .to.not.contain(offer)
                .and.not.contain('given up and need');
            have({ taskId: 'two' });
            expect(list()).to.contain(offer).and.not.contain('given up and need');
            expect(list({ state: 'waiting' }))
                .to.contain('1 task was given up and needs')
                .and.not.contain(offer);
        });

        it('has nothing of another site', () => {
            have({ taskId: 'foreign', siteId: 'Other' });
            expect(list()).to.contain('Tasks: 0').and.not.contain('foreign');
            ['Task', 'AskRetry', 'AskDiscard'].forEach((action) =>
                expect(visit.get('TikTokShopTasks-' + action, { id: 'foreign' }).status, action).to.equal(404)
            );
            visit.submit('TikTokShopTasks-Retry', { id: 'foreign' });
            visit.submit('TikTokShopTasks-Discard', { id: 'foreign', reason: 'mine' });
            expect(task('foreign').state).to.equal('dead');
        });
    });

    describe('one task', () => {
        it('says in words what went wrong, and what to do', () => {
            const requestId = '202611231000ABC';
            have({ taskId: 'one', lastCode: 'unknown_carrier', lastError: CAUSE, requestId, attempts: 3 });
            const page = visit.page('TikTokShopTasks-Task', { id: 'one' });
            expect(page).to.contain(CAUSE).and.contain("choose one of TikTok's carriers");
            expect(page).to.contain(requestId).and.contain('3 of 8').and.contain('(unknown_carrier)');
            expect(page).to.contain('TikTokShopOrder-Show?no=TTS-1');
        });

        it('says what went wrong in the language of the user, and shows the words that older versions stored', () => {
            const german = new Visit(sfcc, ['*'], 'de');
            have(
                {
                    taskId: 'new',
                    lastCode: 'unknown_carrier',
                    lastError: '["task.unknown_carrier","Moonlight Express"]'
                },
                { taskId: 'old', lastCode: 'unknown_carrier', lastError: CAUSE }
            );
            const pages = (id: string): string[] =>
                [visit, german].flatMap((user) => [
                    user.page('TikTokShopTasks-Show'),
                    user.page('TikTokShopTasks-Task', { id }),
                    user.page('TikTokShopSafeguards-Show')
                ]);
            const english = 'TikTok offers no carrier &quot;Moonlight Express&quot;.';
            const inGerman = 'TikTok bietet keinen Versanddienstleister „Moonlight Express“ an.';
            const newPages = pages('new');
            newPages.slice(0, 3).forEach((page) => expect(page).to.contain(english).and.not.contain('task.unknown'));
            newPages.slice(3).forEach((page) => expect(page).to.contain(inGerman).and.not.contain('task.unknown'));
            pages('old').forEach((page) => expect(page).to.contain(CAUSE));
        });

        const states: Array<[string, string, boolean, number]> = [
            ['dead', 'bad', true, 0],
            ['waiting', 'working', false, 1],
            ['done', 'good', false, 2],
            ['discarded', 'over', false, 3]
        ];
        states.forEach(([state, tone, canAct, day]) => {
            it(`that is ${state} has its badge and its time, and ${canAct ? 'can' : 'cannot'} be tried again`, () => {
                const [nextAttemptAt, doneAt, discardedAt] = [1, 2, 3].map(
                    (days) => new Date(sfcc.clock.now() + days * DAY)
                );
                have({ taskId: 'one', state, nextAttemptAt, doneAt, discardedAt });
                const page = visit.page('TikTokShopTasks-Task', { id: 'one' });
                expect(page).to.contain(`tts-badge-${tone}`);
                expect([page.includes('id="tts-retry"'), page.includes('id="tts-discard"')]).to.deep.equal([
                    canAct,
                    canAct
                ]);
                const now = sfcc.clock.now();
                expect(momentsOf(page)).to.deep.equal(day === 0 ? [now] : [now, now + day * DAY]);
                const forms = ['AskRetry', 'AskDiscard'].map((action) =>
                    visit.page('TikTokShopTasks-' + action, { id: 'one' })
                );
                expect(forms.map((form) => form.includes('method="post"'))).to.deep.equal([canAct, canAct]);
            });
        });

        it('shows details only where there are some', () => {
            have(
                { taskId: 'none' },
                { taskId: 'empty', payload: '{}' },
                { taskId: 'some', payload: '{"orderNo":"7"}' }
            );
            const shows = (id: string): boolean => visit.page('TikTokShopTasks-Task', { id }).includes('tts-payload');
            expect(['none', 'empty', 'some'].map(shows)).to.deep.equal([false, false, true]);
        });

        it('names the order of TikTok where there is none here, and nothing went wrong yet', () => {
            have({ taskId: 'one', kind: 'import', orderNo: '', externalOrderId: '577', attempts: undefined });
            const page = visit.page('TikTokShopTasks-Task', { id: 'one' });
            expect(page).to.contain('TikTokShopOrders-Show?number=577').and.contain('0 of 8');
            expect(page).not.to.contain('tts-problem');
            expect(page).not.to.contain('It is not known whether');
        });

        const kinds: Array<[string, string, string, string]> = [
            ['report', 'Report to TikTok', 'it reads the order from TikTok and reports', 'Settle it in Seller Center'],
            ['webhook', 'Webhook from TikTok', 'what the webhook was about', 'when it next reads the order'],
            [
                'tell-oms',
                'Cancellation or return for the OMS',
                'it notifies the OMS again',
                'does not ship cancelled units'
            ],
            ['of-tomorrow', 'of-tomorrow', 'it repeats the call', 'do by hand']
        ];
        kinds.forEach(([kind, name, effect, loss]) => {
            it(`of the kind ${kind} says what a retry does, and what is lost without it`, () => {
                have({ taskId: 'one', kind });
                const page = (action: string): string => visit.page('TikTokShopTasks-' + action, { id: 'one' });
                [name, effect, 'TTS-1'].forEach((part) => expect(page('AskRetry')).to.contain(part));
                [name, loss, 'TTS-1'].forEach((part) => expect(page('AskDiscard')).to.contain(part));
            });
        });

        it('says that the outcome of the last call is unknown', () => {
            have({ taskId: 'one', outcomeUnknown: true });
            expect(visit.page('TikTokShopTasks-Task', { id: 'one' })).to.contain('It is not known whether');
        });

        it('shows ids of its payload, and nothing of a buyer', () => {
            const payload = JSON.stringify({
                orderIds: ['577000000000000001'],
                recipient: { name: 'Ada Lovelace', street: '12 St James Square', phone: '+1 555 0100' },
                url: 'https://example.com/feed.xml',
                note: 'leave with Ada',
                orders: [{ externalOrderId: '5770', buyer: 'ada@example.com', status: 'ada@example.com' }]
            });
            have({ taskId: 'one', payload });
            const page = visit.page('TikTokShopTasks-Task', { id: 'one' });
            expect(page).to.contain('577000000000000001').and.contain('feed.xml');
            expect(page).not.to.match(/Lovelace|James|555|leave with|ada@/);
        });

        it('prints script as text, wherever it stands', () => {
            const evil = { lastError: SCRIPT, lastCode: SCRIPT, requestId: SCRIPT, orderNo: SCRIPT };
            const payload = JSON.stringify({ orderNo: SCRIPT, [SCRIPT]: SCRIPT });
            have({ taskId: SCRIPT, payload, ...evil });
            have({ taskId: 'discarded', state: 'discarded', discardedBy: SCRIPT, discardReason: SCRIPT, ...evil });
            const id = SCRIPT;
            [
                list(),
                list({ state: 'discarded' }),
                visit.page('TikTokShopTasks-Task', { id }),
                visit.page('TikTokShopTasks-Task', { id: 'discarded' }),
                visit.page('TikTokShopTasks-AskRetry', { id }),
                visit.page('TikTokShopTasks-AskDiscard', { id }),
                visit.submit('TikTokShopTasks-Discard', { id, reason: SCRIPT.repeat(100) }).body
            ].forEach((page) => expect(page).to.contain('&lt;script&gt;').and.not.contain(SCRIPT));
        });
    });

    describe('retry', () => {
        it('says what will happen, then makes the task due, once', () => {
            have({ taskId: 'one', attempts: 8, lastCode: '21011022' });
            expect(visit.page('TikTokShopTasks-AskRetry', { id: 'one' })).to.contain('it reads the order from TikTok');
            const answer = visit.submit('TikTokShopTasks-Retry', { id: 'one' });
            expect(answer.status).to.equal(302);
            expect(task('one')).to.include({ state: 'waiting', attempts: 0 });
            const again = visit.submit('TikTokShopTasks-Retry', { id: 'one' });
            expect(again.headers.location).to.contain('done=task.notdead');
            expect(visit.page('TikTokShopTasks-Task', { id: 'one', done: 'task.retried' })).to.contain('due again');
        });

        it('of all of a kind leaves the others', () => {
            have({ taskId: 'one' }, { taskId: 'two' }, { taskId: 'oms', kind: 'tell-oms' });
            expect(visit.page('TikTokShopTasks-AskRetryAll', { kind: 'report' })).to.contain(
                '2 tasks that were given up'
            );
            visit.submit('TikTokShopTasks-RetryAll', { kind: 'report' });
            expect(['one', 'two', 'oms'].map((id) => task(id).state)).to.deep.equal(['waiting', 'waiting', 'dead']);
            const again = visit.submit('TikTokShopTasks-RetryAll', { kind: 'report' });
            expect(again.headers.location).to.contain('done=tasks.nothing');
        });

        it('of very many goes in parts, and says so', () => {
            have(...Array.from({ length: 510 }, (_, i) => ({ taskId: 'task-' + i })));
            expect(visit.page('TikTokShopTasks-AskRetryAll')).to.contain('There are 510 in all');
            visit.submit('TikTokShopTasks-RetryAll', {});
            expect(list()).to.contain('Tasks: 10');
        });
    });

    describe('discard', () => {
        it('needs a reason, and keeps what was written', () => {
            have({ taskId: 'one' });
            const missing = visit.submit('TikTokShopTasks-Discard', { id: 'one', reason: '  ' });
            expect(missing.body).to.contain('role="alert"').and.contain('aria-describedby="tts-reason-error"');
            const long = visit.submit('TikTokShopTasks-Discard', { id: 'one', reason: 'settled '.repeat(150) });
            expect(long.body).to.contain('settled settled').and.contain('at most 1000 characters');
            expect(task('one').state).to.equal('dead');
        });

        it('is recorded with who, when and why, and stays to be seen', () => {
            have({ taskId: 'one' });
            const answer = visit.submit('TikTokShopTasks-Discard', { id: 'one', reason: 'Settled in Seller Center' });
            expect(answer.headers.location).to.contain('done=task.discarded');
            expect(task('one')).to.include({
                state: 'discarded',
                discardedBy: 'integration@example.com',
                discardReason: 'Settled in Seller Center'
            });
            expect(list()).to.contain('Tasks: 0');
            expect(list({ state: 'discarded' })).to.contain('Tasks: 1');
            const page = visit.page('TikTokShopTasks-Task', { id: 'one' });
            expect(page).to.contain('Settled in Seller Center').and.contain('integration@example.com');
            const again = visit.submit('TikTokShopTasks-Discard', { id: 'one', reason: 'Other' });
            expect(again.headers.location).to.contain('done=task.notdead');
            expect(task('one').discardReason).to.equal('Settled in Seller Center');
        });

        it('is not tried again by the job', () => {
            have({ taskId: 'one', state: 'discarded' });
            sfcc.job('TikTokShop-RetryTasks');
            sfcc.job('TikTokShop-ProcessTasks');
            expect(task('one').state).to.equal('discarded');
        });
    });

    ['default', 'de'].forEach((locale) => {
        it(`has a text for everything (${locale})`, () => {
            have({ taskId: 'one', lastCode: '106001', lastError: 'x', outcomeUnknown: true, requestId: 'r' });
            const reader = new Visit(sfcc, ['*'], locale);
            const pages = [
                reader.page('TikTokShopTasks-Show'),
                reader.page('TikTokShopTasks-AskRetryAll'),
                ...['Task', 'AskRetry', 'AskDiscard'].map((action) =>
                    reader.page('TikTokShopTasks-' + action, { id: 'one' })
                )
            ];
            pages.forEach((page) => expect(page.match(/>\s*[a-z]+\.[a-z.]+\s*</g)).to.equal(null));
        });
    });
});
