import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';

const OWN = 'bm_tiktokshop/cartridge/scripts/bm_tiktokshop';
const DETAILS = { task: { custom: { taskId: 'report-1', kind: 'report', orderNo: 'TTS-1' } } };

describe('Controller TikTokShopTasks', () => {
    let useCases: Record<
        'discardTask' | 'getTask' | 'listTaskPage' | 'retryTask' | 'retryDeadLetters' | 'countDead',
        SinonStub
    >;
    let views: Record<'taskListView' | 'retryAllView' | 'taskView' | 'askView' | 'discardView', SinonStub>;

    beforeEach(() => {
        useCases = {
            discardTask: sinon.stub().returns(true),
            getTask: sinon.stub().returns(DETAILS),
            listTaskPage: sinon.stub().returns('a list'),
            retryTask: sinon.stub().returns(true),
            retryDeadLetters: sinon.stub().returns(3),
            countDead: sinon.stub().returns(7)
        };
        views = {
            taskListView: sinon.stub().returns('the list'),
            retryAllView: sinon.stub().returns('how many'),
            taskView: sinon.stub().returns('the task'),
            askView: sinon.stub().returns('sure?'),
            discardView: sinon.stub().returns('why?')
        };
    });

    describe('Show', () => {
        it('lists the chosen state, kind and page', () => {
            const answer = desk().get('Show', { state: 'waiting', kind: 'report', page: '2' });
            sinon.assert.calledOnceWithExactly(useCases.listTaskPage, 'waiting', 'report', 2);
            sinon.assert.calledOnceWithExactly(views.taskListView, 'a list');
            expect(answer).to.include({ status: 200, template: 'tasks', title: 'nav.tasks', view: 'the list' });
        });

        it('lists the first page of what was given up when nothing is chosen, or nonsense', () => {
            desk().get('Show');
            desk().get('Show', { state: 'x', kind: 'toString', page: 'y' });
            expect(useCases.listTaskPage.args).to.deep.equal([
                ['dead', '', 1],
                ['dead', '', 1]
            ]);
        });
    });

    const numbers: Array<[string, number]> = [
        ['-3', 1],
        ['2.9', 2],
        ['1e999', 1000]
    ];
    numbers.forEach(([page, number]) => {
        it(`Show takes page ${page} for ${number}`, () => {
            desk().get('Show', { page });
            sinon.assert.calledOnceWithExactly(useCases.listTaskPage, 'dead', '', number);
        });
    });

    const pages: Array<[string, string, keyof typeof views, string]> = [
        ['Task', 'tasks/task', 'taskView', 'the task'],
        ['AskRetry', 'tasks/retry', 'askView', 'sure?'],
        ['AskDiscard', 'tasks/discard', 'discardView', 'why?']
    ];
    pages.forEach(([action, template, makes, view]) => {
        describe(action, () => {
            it('shows the task, and changes nothing', () => {
                expect(desk().get(action, { id: 'report-1' })).to.include({ status: 200, template, view });
                sinon.assert.calledOnceWithExactly(useCases.getTask, 'report-1');
                sinon.assert.calledOnceWithMatch(views[makes], DETAILS);
                [useCases.retryTask, useCases.discardTask].forEach((stub) => sinon.assert.notCalled(stub));
            });

            it('answers 404 when there is no such task', () => {
                useCases.getTask.returns(null);
                const answer = desk().get(action, { id: 'x' });
                expect(answer).to.include({ status: 404, template: 'error' });
                expect(answer.view).to.deep.equal({ message: 'error.task' });
            });
        });
    });

    describe('Retry', () => {
        itTakesFormsOnly(desk, 'Retry', { id: 'report-1' });

        const answers: Array<[boolean, string]> = [
            [true, 'task.retried'],
            [false, 'task.notdead']
        ];
        answers.forEach(([isDone, done]) => {
            it(`leads to the task with ${done}`, () => {
                useCases.retryTask.returns(isDone);
                const answer = desk().post('Retry', { id: 'report-1' });
                sinon.assert.calledOnceWithExactly(useCases.retryTask, 'report-1');
                expect(answer.location).to.equal('TikTokShopTasks-Task?id=report-1&done=' + done);
            });
        });
    });

    describe('AskRetryAll', () => {
        it('says how many there are of the kind, and how many at most are retried', () => {
            const answer = desk().get('AskRetryAll', { kind: 'report' });
            sinon.assert.calledOnceWithExactly(useCases.countDead, 'report');
            sinon.assert.calledOnceWithExactly(views.retryAllView, 'report', 7, 500);
            expect(answer).to.include({ template: 'tasks/retryall', view: 'how many' });
        });
    });

    describe('RetryAll', () => {
        itTakesFormsOnly(desk, 'RetryAll', { kind: 'report' });

        it('retries the chosen kind, as many as one click may', () => {
            const answer = desk().post('RetryAll', { kind: 'report' });
            sinon.assert.calledOnceWithExactly(useCases.retryDeadLetters, 'report', 500);
            expect(answer.location).to.equal('TikTokShopTasks-Show?state=dead&kind=report&done=tasks.retried');
        });

        it('retries all kinds when none is chosen, and says when there was nothing', () => {
            useCases.retryDeadLetters.returns(0);
            const answer = desk().post('RetryAll', { kind: '' });
            sinon.assert.calledOnceWithExactly(useCases.retryDeadLetters, '', 500);
            expect(answer.location).to.equal('TikTokShopTasks-Show?state=dead&kind=&done=tasks.nothing');
        });
    });

    describe('Discard', () => {
        itTakesFormsOnly(desk, 'Discard', { id: 'report-1', reason: 'Done by hand' });

        const answers: Array<[boolean, string]> = [
            [true, 'task.discarded'],
            [false, 'task.notdead']
        ];
        answers.forEach(([isDone, done]) => {
            it(`discards in the name of the user with the reason, and leads to the task with ${done}`, () => {
                useCases.discardTask.returns(isDone);
                const answer = desk().post('Discard', { id: 'report-1', reason: 'Done by hand' });
                sinon.assert.calledOnceWithExactly(useCases.discardTask, 'report-1', 'pat', 'Done by hand');
                expect(answer.location).to.equal('TikTokShopTasks-Task?id=report-1&done=' + done);
            });
        });

        const wrong: Array<[string, string, string]> = [
            ['no reason', '', 'required'],
            ['a reason that is too long', 'x'.repeat(1001), 'long']
        ];
        wrong.forEach(([what, reason, problem]) => {
            it(`asks again for ${what}, and discards nothing`, () => {
                const answer = desk().post('Discard', { id: 'report-1', reason });
                sinon.assert.notCalled(useCases.discardTask);
                sinon.assert.calledOnceWithExactly(views.discardView, DETAILS, reason, problem);
                expect(answer).to.include({ template: 'tasks/discard', location: '' });
            });
        });
    });

    function desk(): BusinessManager {
        const { retryTask, retryDeadLetters, countDead } = useCases;
        return new BusinessManager('TikTokShopTasks', {
            [`${SCRIPTS}/operations/discardTask`]: useCases.discardTask,
            [`${SCRIPTS}/tasks/getTask`]: useCases.getTask,
            [`${SCRIPTS}/tasks/listTaskPage`]: useCases.listTaskPage,
            [`${SCRIPTS}/tasks/retryTasks`]: { retryTask, retryDeadLetters, countDead, MOST_AT_ONCE: 500 },
            '../scripts/bm_tiktokshop/tasks/task': views,
            '../scripts/bm_tiktokshop/tasks/taskList': views,
            '../scripts/bm_tiktokshop/tasks/taskChoice': compiled(`${OWN}/tasks/taskChoice`, {
                [`${SCRIPTS}/tasks/rules/taskRetention`]: compiled(`${SCRIPTS}/tasks/rules/taskRetention`)
            })
        });
    }
});
