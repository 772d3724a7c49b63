import { dueTasks, findTask } from './store/tasks';
import type { Task, TaskKind } from './store/tasks';
import { recordOutcome } from './recordOutcome';
import type { Remember, TaskCounts } from './recordOutcome';
import { runTask } from './runTask';
import type { TaskOutcome } from './taskOutcome';

/** The tasks of one kind, and how they are run. */
export interface TaskWork {
    kind: TaskKind;
    /** Does one. */
    run: (task: Task) => TaskOutcome;
    /** Keeps the outcome of each elsewhere too. */
    remember?: Remember;
}

/**
 * Runs due tasks one by one, until one cannot be sent: the next ones could not either, and stay due.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - is told how many went which way
 */
export function runDueTasks({ kind, run, remember }: TaskWork, maxTasks: number, counts: TaskCounts): void {
    dueTasks(kind, maxTasks).every((taskId) => {
        const task = findTask(taskId) as Task;
        const outcome = runTask(task, () => run(task));
        recordOutcome(task, outcome, counts, remember);
        return !counts.isCutShort;
    });
}
