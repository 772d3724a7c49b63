import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from '../../platform/clock';
import { firstOf } from '../../platform/firstOf';
import { removeTask, TASK_TYPE } from './tasks';
import type { Task, TaskKind } from './tasks';

/** Where a task stands. Discarded: a person has decided that it need not be done. */
export type TaskState = 'dead' | 'waiting' | 'done' | 'discarded';

/** The order in which tasks of a state are looked at. */
const SORTED_BY: { [state: string]: string } = {
    dead: 'custom.createdAt asc',
    waiting: 'custom.nextAttemptAt asc',
    done: 'custom.doneAt desc',
    discarded: 'custom.discardedAt desc'
};

/** Some of the tasks that were asked for, and how many there are of them. */
export interface TaskPage {
    count: number;
    /** How many were passed over. */
    from: number;
    tasks: Task[];
}

/**
 * Tasks of a state.
 * @param kind - empty for all kinds
 * @param from - how many to pass over, a multiple of `limit`; beyond the end the last `limit` begin
 */
export function listTasks(state: TaskState, kind: string, from: number, limit: number): TaskPage {
    const found = tasksIn(state, kind);
    const last = Math.max(0, Math.ceil(found.count / limit) - 1) * limit;
    const count = found.count;
    const begin = Math.min(from, last);
    if (begin > 0) {
        found.forward(begin);
    }
    return { count: count, from: begin, tasks: firstOf(found, limit) };
}

/** How many tasks of a state there are. */
export function countTasks(state: TaskState, kind: string): number {
    const found = tasksIn(state, kind);
    const count = found.count;
    found.close();
    return count;
}

/** All tasks of a state, of one kind or, where it is empty, of all. */
export function tasksIn(state: TaskState, kind: string): dw.util.SeekableIterator<Task> {
    const order = SORTED_BY[state] as string;
    return kind === ''
        ? CustomObjectMgr.queryCustomObjects(TASK_TYPE, 'custom.state = {0}', order, state)
        : CustomObjectMgr.queryCustomObjects(TASK_TYPE, 'custom.state = {0} AND custom.kind = {1}', order, state, kind);
}

/** The imports of a shop that are not done. */
export interface OpenImports {
    /** Those that were given up, then those that failed and are tried again; in both those with most attempts first. */
    failed: Task[];
    failedCount: number;
    /** How many wait for the end of TikTok's hold. */
    onHold: number;
    /** How many are due that did not fail before: the next run imports them, unless TikTok refuses the shop. */
    due: number;
}

/**
 * Searches a shop's open imports once: returns the failed ones, and counts those that are due or on hold.
 * @param limit - how many that failed to return
 */
export function openImports(shopId: string, limit: number): OpenImports {
    const open = CustomObjectMgr.queryCustomObjects(
        TASK_TYPE,
        'custom.kind = {0} AND custom.shopId = {1} AND (custom.state = {2} OR custom.state = {3})',
        'custom.state asc, custom.attempts desc, custom.nextAttemptAt asc',
        'import',
        shopId,
        'dead',
        'waiting'
    );
    const imports: OpenImports = { failed: [], failedCount: 0, onHold: open.count, due: 0 };
    const time = now();
    for (let task = nextOf(open); task && !isOnHold(task, time); task = nextOf(open)) {
        imports.onHold -= 1;
        if (!hasFailed(task)) {
            imports.due += 1;
        } else {
            imports.failedCount += 1;
            if (imports.failed.length < limit) {
                imports.failed.push(task);
            }
        }
    }
    open.close();
    return imports;
}

function nextOf(found: dw.util.SeekableIterator<Task>): Task | null {
    return found.hasNext() ? found.next() : null;
}

/** Whether a task was given up, or failed and is tried again. */
function hasFailed({ custom }: Task): boolean {
    return custom.state === 'dead' || !!custom.attempts;
}

function isOnHold(task: Task, time: Date): boolean {
    const { nextAttemptAt } = task.custom;
    return !hasFailed(task) && nextAttemptAt !== null && nextAttemptAt > time;
}

/** Ids of tasks of a kind that wait or were given up. */
export function openTaskIds(kind: TaskKind, limit: number): string[] {
    const query = 'custom.kind = {0} AND (custom.state = {1} OR custom.state = {2})';
    const found = CustomObjectMgr.queryCustomObjects(TASK_TYPE, query, null, kind, 'waiting', 'dead');
    return firstOf(found, limit).map((task) => task.custom.taskId);
}

/** When the last task of a kind came up; null when there is none. */
export function lastTaskMadeAt(kind: TaskKind): Date | null {
    const found = CustomObjectMgr.queryCustomObjects(TASK_TYPE, 'custom.kind = {0}', 'custom.createdAt desc', kind);
    const last = firstOf(found, 1)[0];
    return last ? last.custom.createdAt : null;
}

/** Whether a task about an order waits to be run, or was given up and waits for a person. */
export function hasOpenTask(externalOrderId: string): boolean {
    const query = 'custom.externalOrderId = {0} AND (custom.state = {1} OR custom.state = {2})';
    const found = CustomObjectMgr.queryCustomObjects(TASK_TYPE, query, null, externalOrderId, 'waiting', 'dead');
    return firstOf(found, 1).length > 0;
}

/** Forgets all tasks of an order. Needs a transaction. */
export function removeTasks(externalOrderId: string): void {
    const found = CustomObjectMgr.queryCustomObjects(TASK_TYPE, 'custom.externalOrderId = {0}', null, externalOrderId);
    firstOf(found, Infinity).forEach(removeTask);
}

/** When the task was made that has been waiting longest; null when none is. */
export function oldestWaitingTask(): Date | null {
    const found = CustomObjectMgr.queryCustomObjects(
        TASK_TYPE,
        'custom.state = {0}',
        'custom.createdAt asc',
        'waiting'
    );
    const task = firstOf(found, 1)[0];
    return task ? task.custom.createdAt : null;
}

/**
 * Tasks that were done before the time of their kind, oldest first.
 * @param times - of every kind of task
 */
export function tasksDoneBefore(times: Array<{ kind: TaskKind; time: Date }>, limit: number): Task[] {
    const values = times.reduce<Array<string | Date>>((all, one) => all.concat([one.kind, one.time]), ['done']);
    const isOld = times.map(
        (_one, index) => '(custom.kind = {' + (2 * index + 1) + '} AND custom.doneAt < {' + (2 * index + 2) + '})'
    );
    const query = 'custom.state = {0} AND (' + isOld.join(' OR ') + ')';
    return firstOf(CustomObjectMgr.queryCustomObjects(TASK_TYPE, query, 'custom.doneAt asc', ...values), limit);
}
