import { KEPT_FOR } from '../domain/taskRetention';
import { fromNow } from '../platform/clock';
import { removeTask, tasksDoneBefore } from '../platform/tasks';
import type { Task, TaskKind } from '../platform/tasks';
import { eachInTransaction } from './eachInTransaction';

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
