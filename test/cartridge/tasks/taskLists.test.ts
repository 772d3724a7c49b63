import { expect } from 'chai';
import { MINUTE } from '#helpers/durations';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const SCRIPTS = 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/';
const FAILURE = { code: 'c', told: { code: 'task.on_hold', values: [] }, requestId: '', outcomeUnknown: false };
/** Tasks by id: kind, shop, and what has happened to them. Each is a minute younger than the one before. */
const TASKS: Array<[string, string, string, string]> = [
    ['report-1', 'report', 's1', ''],
    ['report-2', 'report', 's2', ''],
    ['report-3', 'report', 's2', 'markDone'],
    ['import-1', 'import', 's1', 'retryLater'],
    ['import-2', 'import', 's1', 'giveUp'],
    ['import-3', 'import', 's1', 'postpone'],
    ['import-4', 'import', 's2', 'giveUp'],
    ['oms-1', 'tell-oms', '', 'giveUp'],
    ['report-4', 'report', 's1', ''],
    ['import-5', 'import', 's1', '']
];

describe('The calls that have to be made', () => {
    let sfcc: TestInstance;
    let begun: number;

    before(async () => {
        sfcc = new TestInstance();
        begun = sfcc.clock.now();
        for (const [taskId, kind, shopId, act] of TASKS) {
            inTransaction(({ tasks }) => {
                const about = { orderNo: 'TTS-1', externalOrderId: 'of-' + taskId, shopId, payload: {} };
                tasks.enqueue(taskId, kind, about);
                const task = tasks.findTask(taskId) as Json;
                if (act === 'postpone') {
                    tasks.postpone(task, new Date(begun + 60 * MINUTE), FAILURE);
                } else if (act !== '') {
                    tasks[act](task, FAILURE);
                }
            });
            await sfcc.clock.advance(MINUTE);
        }
    });

    after(() => sfcc.close());

    function inJob<T>(use: (scripts: Json, modules: { require(path: string): unknown }) => T): T {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) =>
            use(
                {
                    tasks: modules.require(SCRIPTS + 'store/tasks'),
                    due: modules.require(SCRIPTS + 'store/dueTasks'),
                    dead: modules.require(SCRIPTS + 'store/deadTasks'),
                    lists: modules.require(SCRIPTS + 'store/taskLists')
                },
                modules
            )
        );
    }

    function inTransaction(work: (scripts: Json) => void): void {
        inJob((scripts, modules) =>
            (modules.require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/transaction') as Json).inTransaction(
                () => work(scripts)
            )
        );
    }

    const idsOf = (tasks: Json[]): string[] => [...tasks].map((task) => String(task.custom.taskId));

    it('are due with the one first that has waited longest, of a kind, or of a kind and a shop', () => {
        inJob(({ due }) => {
            expect([...due.dueTasks('report', 9)]).to.deep.equal(['report-1', 'report-2', 'report-4']);
            expect([...due.dueTasks('report', 2)]).to.deep.equal(['report-1', 'report-2']);
            expect([...due.dueTasks('tell-oms', 9)]).to.deep.equal([]);
            expect(idsOf(due.dueTasksOf('report', 's1', 9))).to.deep.equal(['report-1', 'report-4']);
            expect(idsOf(due.dueTasksOf('report', 's1', 1))).to.deep.equal(['report-1']);
            expect([...due.otherShopsWithDue('report', [])].sort()).to.deep.equal(['s1', 's2']);
            expect([...due.otherShopsWithDue('report', ['s1'])]).to.deep.equal(['s2']);
            expect([...due.otherShopsWithDue('tell-oms', [])]).to.deep.equal([]);
        });
    });

    it('that were given up are told, listed and counted, the oldest first', () => {
        inJob(({ dead }) => {
            const all = ['import-2', 'import-4', 'oms-1'];
            [dead.deadTasksToTell(9), dead.deadTasks('', 9), dead.readDeadTasks(9).tasks].forEach((found) =>
                expect(idsOf(found as Json[])).to.deep.equal(all)
            );
            expect(idsOf(dead.deadTasks('import', 1))).to.deep.equal(['import-2']);
            expect({ ...dead.readDeadTasks(2).byKind }).to.deep.equal({ import: 2 });
            expect({ ...dead.readDeadTasks(9).byKind }).to.deep.equal({ import: 2, 'tell-oms': 1 });
            expect(dead.readDeadTasks(2).total).to.equal(3);
        });
    });

    it('are open for an order until they are done', () => {
        inJob(({ lists }) => {
            const open = TASKS.filter(([taskId]) => lists.hasOpenTask('of-' + taskId)).map(([taskId]) => taskId);
            expect(open).to.deep.equal(TASKS.map(([taskId]) => taskId).filter((taskId) => taskId !== 'report-3'));
            expect([...lists.openTaskIds('import', 9)]).to.have.members(open.filter((id) => id.startsWith('import')));
            expect([...lists.openTaskIds('report', 1)]).to.have.length(1);
        });
    });

    it('of imports are those that failed, given up first, those on hold, and those that are due, of one shop', () => {
        inJob(({ lists }) => {
            const ofFirst = lists.openImports('s1', 9);
            expect(idsOf(ofFirst.failed)).to.deep.equal(['import-2', 'import-1']);
            expect(ofFirst).to.include({ failedCount: 2, onHold: 1, due: 1 });
            expect(idsOf(lists.openImports('s1', 1).failed)).to.deep.equal(['import-2']);
            expect(lists.openImports('s2', 9)).to.include({ failedCount: 1, onHold: 0, due: 0 });
        });
    });

    it('are listed by state and kind, page by page, and never beyond the end', () => {
        inJob(({ lists }) => {
            const page = (from: number, kind = ''): unknown => {
                const { count, from: begin, tasks } = lists.listTasks('dead', kind, from, 2) as Json;
                return [count, begin, idsOf(tasks as Json[])];
            };
            expect(page(0)).to.deep.equal([3, 0, ['import-2', 'import-4']]);
            expect([2, 40].map((from) => page(from))).to.deep.equal(Array(2).fill([3, 2, ['oms-1']]));
            expect(page(0, 'tell-oms')).to.deep.equal([1, 0, ['oms-1']]);
            expect(page(2, 'webhook')).to.deep.equal([0, 0, []]);
            const counts = ['dead', 'waiting', 'done', 'discarded'].map(
                (state) => lists.countTasks(state, '') as number
            );
            expect(counts).to.deep.equal([3, 6, 1, 0]);
            expect(lists.countTasks('dead', 'import')).to.equal(2);
        });
    });

    it('have a first and a last one', () => {
        inJob(({ lists }) => {
            expect(lists.oldestWaitingTask().getTime()).to.equal(begun);
            expect(lists.lastTaskMadeAt('report').getTime()).to.equal(begun + 8 * MINUTE);
            expect(lists.lastTaskMadeAt('webhook')).to.equal(null);
        });
    });

    it('are run until one cannot be sent, and not more than are wanted', () => {
        inJob((_scripts, modules) => {
            const { runDueTasks } = modules.require(SCRIPTS + 'runDueTasks') as Json;
            const { noTasks } = modules.require(SCRIPTS + 'recordOutcome') as Json;
            const run = (kind: string, most: number): string[] => {
                const seen: string[] = [];
                const one = (task: Json): unknown => {
                    seen.push(String(task.custom.taskId));
                    return { kind: seen.length < 2 ? 'done' : 'not-sent', warning: '' };
                };
                runDueTasks({ kind, run: one }, most, noTasks());
                return seen;
            };
            expect(run('report', 1)).to.deep.equal(['report-1']);
            expect(run('report', 9)).to.deep.equal(['report-2', 'report-4']);
            expect(run('report', 9)).to.deep.equal(['report-4']);
        });
    });

    it('of an order are forgotten together', () => {
        inTransaction(({ tasks, lists }) => {
            lists.removeTasks('of-import-1');
            expect(tasks.findTask('import-1')).to.equal(null);
            expect(tasks.findTask('import-2')).not.to.equal(null);
        });
    });
});
