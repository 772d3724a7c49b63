import { findTask, revive } from './store/tasks';
import { deadTasks } from './store/deadTasks';
import type { TaskKind } from './store/tasks';
import { countTasks } from './store/taskLists';
import { inTransaction } from '../platform/transaction';

/** Tasks that one click makes due again: each is a transaction, and a person waits for the answer. */
export const MOST_AT_ONCE = 500;

/** Kind of the dead letters to retry; empty for all kinds. */
export type RetriedKind = TaskKind | '';

/** How many dead letters there are of a kind. */
export function countDead(kind: RetriedKind): number {
    return countTasks('dead', kind);
}

/**
 * Makes one dead letter due again, after a person has removed the cause.
 * @returns false when there is no dead letter with this id
 */
export function retryTask(taskId: string): boolean {
    return inTransaction(() => {
        const task = findTask(taskId);
        if (!task || task.custom.state !== 'dead') {
            return false;
        }
        revive(task);
        return true;
    });
}

/**
 * Makes dead letters of a kind due again.
 * @param limit - how many at most
 * @returns how many
 */
export function retryDeadLetters(kind: RetriedKind, limit: number): number {
    const tasks = deadTasks(kind, limit);
    return tasks.filter((task) => retryTask(task.custom.taskId)).length;
}
