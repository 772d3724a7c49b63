import { KEPT_FOR } from './rules/taskRetention';
import { fromNow } from '../platform/clock';
import { removeTask, tasksDoneBefore } from './store/tasks';
import type { Task, TaskKind } from './store/tasks';
import { eachInTransaction } from '../platform/eachInTransaction';

/**
 * Removes tasks that were done long ago.
 * @param limit - tasks of each kind, so that a run stays short
 */
export function forgetTasks(limit: number): void {
    const old = (Object.keys(KEPT_FOR) as TaskKind[]).reduce<Task[]>(
        (tasks, kind) => tasks.concat(tasksDoneBefore(kind, fromNow(-(KEPT_FOR[kind] as number)), limit)),
        []
    );
    eachInTransaction(old, removeTask);
}
