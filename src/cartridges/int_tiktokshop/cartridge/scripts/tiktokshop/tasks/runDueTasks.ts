import { timeLimit } from '../platform/clock';
import { MINUTE } from '../platform/rules/durations';
import { findTask } from './store/tasks';
import { dueTasks } from './store/dueTasks';
import type { Task, TaskKind } from './store/tasks';
import { recordOutcome } from './recordOutcome';
import type { Remember, TaskCounts } from './recordOutcome';
import { runTask } from './runTask';
import type { TaskOutcome } from './taskOutcome';

/**
 * How long a run works on the tasks of one kind, in milliseconds: tasks of other kinds get their turn even while the other side is
 * slow.
 */
export const LONGEST_PER_KIND = 5 * MINUTE;

/** The tasks of one kind, and how they are run. */
export interface TaskWork {
    kind: TaskKind;
    /** Does one. */
    run: (task: Task) => TaskOutcome;
    /** Keeps the outcome of each elsewhere too. */
    remember?: Remember;
}

/**
 * Runs due tasks one by one, until one cannot be sent, because the next ones could not either, or their time is over. The others stay
 * due.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - receives the number of tasks by outcome
 */
export function runDueTasks({ kind, run, remember }: TaskWork, maxTasks: number, counts: TaskCounts): void {
    const isTimeUp = timeLimit(LONGEST_PER_KIND);
    dueTasks(kind, maxTasks).every((taskId) => {
        const task = findTask(taskId);
        if (!task) {
            // Its order was erased since.
            return !isTimeUp();
        }
        const outcome = runTask(task, () => run(task));
        recordOutcome(task, outcome, counts, remember);
        return !counts.isCutShort && !isTimeUp();
    });
}
