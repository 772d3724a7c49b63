import { inTransaction } from '../platform/transaction';
import { noTasks, recordOutcome } from './recordOutcome';
import { enqueue, findTask, revive } from './store/tasks';
import type { Task, TaskKind } from './store/tasks';
import { done } from './taskOutcome';
import type { TaskOutcome } from './taskOutcome';

/**
 * Keeps a task for work that was tried without one, with its outcome. A dead letter stays one until the work is done, or a person
 * retries it.
 * @param about - the order, and what the task has to know
 */
export function keepTask(
    taskId: string,
    kind: TaskKind,
    about: Parameters<typeof enqueue>[2],
    outcome: TaskOutcome
): void {
    inTransaction(() => {
        const known = findTask(taskId);
        if (!known || known.custom.state === 'done') {
            enqueue(taskId, kind, about);
        }
    });
    recordOutcome(findTask(taskId) as Task, outcome, noTasks());
}

/** Ends a task whose work was done without it; nothing for a task that does not exist or has ended. */
export function closeTask(taskId: string): void {
    const task = findTask(taskId);
    if (!task || task.custom.state === 'done') {
        return;
    }
    if (task.custom.state !== 'waiting') {
        inTransaction(() => revive(task));
    }
    recordOutcome(task, done(), noTasks());
}
