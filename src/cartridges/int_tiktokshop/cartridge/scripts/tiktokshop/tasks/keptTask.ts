import { now } from '../platform/clock';
import { inTransaction } from '../platform/transaction';
import { noTasks, recordOutcome } from './recordOutcome';
import { enqueue, findTask, revive, storePayload } from './store/tasks';
import type { Task, TaskKind } from './store/tasks';
import { done, isForPerson } from './taskOutcome';
import type { TaskOutcome } from './taskOutcome';

/**
 * Keeps a task for work that was tried without one, with its outcome. A dead letter stays one until the work is done, or a person
 * retries it. Lists tell of the same thing every minute for a while: a failure before the task is due is none of its attempts.
 * @param about - the order, and what the task has to know
 */
export function keepTask(
    taskId: string,
    kind: TaskKind,
    about: Parameters<typeof enqueue>[2],
    outcome: TaskOutcome
): void {
    inTransaction(() => {
        const known = openTask(taskId);
        if (known) {
            storePayload(known, about.payload);
        } else {
            enqueue(taskId, kind, about);
        }
    });
    const task = findTask(taskId) as Task;
    if (!isBeforeDue(task) || outcome.kind !== 'failed' || isForPerson(outcome)) {
        recordOutcome(task, outcome, noTasks());
    }
}

function isBeforeDue(task: Task): boolean {
    const due = task.custom.nextAttemptAt;
    return due !== null && due > now();
}

/** A task that waits, or that was given up or put aside; null for one that is done or does not exist. */
export function openTask(taskId: string): Task | null {
    const task = findTask(taskId);
    return task && task.custom.state !== 'done' ? task : null;
}

/** Ends a task whose work was done without it; nothing for a task that does not exist or has ended. */
export function closeTask(taskId: string): void {
    const task = openTask(taskId);
    if (!task) {
        return;
    }
    if (task.custom.state !== 'waiting') {
        inTransaction(() => revive(task));
    }
    recordOutcome(task, done(), noTasks());
}
