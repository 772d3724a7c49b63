import { describeError, logOf } from '../platform/log';
import { INTERNAL_ERROR, dueTasks, findTask, retryLater } from './store/tasks';
import type { Task, TaskKind } from './store/tasks';
import { inTransaction } from '../platform/transaction';
import type { TaskCounts } from './recordReport';

/**
 * What became of one task: `not-sent` when the call could not even be made (service disabled, rate limit, circuit
 * breaker), which says nothing about the task.
 */
export type TaskResult = 'done' | 'failed' | 'not-sent';

/**
 * Runs due tasks one by one, until one cannot be sent: the next ones could not either, and stay due.
 * @param run - does one, and writes down what became of it
 * @param counts - is told how many went which way
 */
export function runTasks(kind: TaskKind, limit: number, run: (task: Task) => TaskResult, counts: TaskCounts): void {
    dueTasks(kind, limit).every((taskId) => {
        const task = findTask(taskId) as Task;
        const result = runSafely(task, run);
        if (result === 'not-sent') {
            counts.isCutShort = true;
        } else if (result === 'done') {
            counts.done += 1;
        } else if (task.custom.state === 'dead') {
            counts.failed += 1;
        } else {
            counts.later += 1;
        }
        return !counts.isCutShort;
    });
}

/** One that throws keeps no other from being run. */
function runSafely(task: Task, run: (task: Task) => TaskResult): TaskResult {
    try {
        return run(task);
    } catch (e) {
        logOf('tasks').error('task ' + task.custom.taskId + ': ' + describeError(e));
        inTransaction(() => retryLater(task, INTERNAL_ERROR));
        return 'failed';
    }
}
