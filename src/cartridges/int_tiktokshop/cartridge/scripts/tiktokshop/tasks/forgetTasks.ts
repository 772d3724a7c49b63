import { KEPT_FOR } from './rules/taskRetention';
import { fromNow } from '../platform/clock';
import { removeTask } from './store/tasks';
import { tasksDoneBefore } from './store/taskLists';
import type { TaskKind } from './store/tasks';
import { eachInTransaction } from '../platform/eachInTransaction';

/**
 * Removes tasks that were done long ago.
 * @param limit - so that a run stays short
 */
export function forgetTasks(limit: number): void {
    const kinds = Object.keys(KEPT_FOR) as TaskKind[];
    const times = kinds.map((kind) => ({ kind: kind, time: fromNow(-(KEPT_FOR[kind] as number)) }));
    eachInTransaction(tasksDoneBefore(times, limit), removeTask);
}
