import { dueTasks, findTask } from './store/tasks';
import type { Task, TaskKind } from './store/tasks';
import { recordOutcome } from './recordOutcome';
import type { Remember, TaskCounts } from './recordOutcome';
import { runTask } from './runTask';
import type { TaskOutcome } from './taskOutcome';

/**
 * Runs due tasks one by one, until one cannot be sent: the next ones could not either, and stay due.
 * @param run - does one
 * @param counts - is told how many went which way
 * @param remember - keeps the outcome of each elsewhere
 */
export function runDueTasks(
    kind: TaskKind,
    limit: number,
    run: (task: Task) => TaskOutcome,
    counts: TaskCounts,
    remember?: Remember
): void {
    dueTasks(kind, limit).every((taskId) => {
        const task = findTask(taskId) as Task;
        recordOutcome(
            task,
            runTask(task, () => run(task)),
            counts,
            remember
        );
        return !counts.isCutShort;
    });
}
