import { KEPT_FOR } from '../domain/taskRetention';
import { fromNow } from '../platform/clock';
import { removeTask, tasksDoneBefore } from '../platform/tasks';
import type { TaskKind } from '../platform/tasks';
import { inTransaction } from '../platform/transaction';

/**
 * Removes tasks that were done long ago.
 * @param limit - tasks of each kind, so that a run stays short
 */
export function forgetTasks(limit: number): void {
    (Object.keys(KEPT_FOR) as TaskKind[]).forEach((kind) => {
        const old = tasksDoneBefore(kind, fromNow(-(KEPT_FOR[kind] as number)), limit);
        old.forEach((task) => inTransaction(() => removeTask(task)));
    });
}
