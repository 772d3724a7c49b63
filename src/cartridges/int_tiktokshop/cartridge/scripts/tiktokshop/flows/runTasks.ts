import { dueTasks, findTask } from '../platform/tasks';
import type { Task, TaskKind } from '../platform/tasks';
import { noTasks } from './recordReport';
import type { TaskCounts } from './recordReport';

/**
 * Runs due tasks one by one.
 * @param run - does one, writes down what became of it, and says whether it is done
 * @returns how many went which way
 */
export function runTasks(kind: TaskKind, limit: number, run: (task: Task) => boolean): TaskCounts {
    const counts = noTasks();
    dueTasks(kind, limit).forEach((taskId) => {
        const task = findTask(taskId) as Task;
        if (run(task)) {
            counts.done += 1;
        } else if (task.custom.state === 'dead') {
            counts.failed += 1;
        } else {
            counts.later += 1;
        }
    });
    return counts;
}
