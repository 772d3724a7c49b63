import { describeError, logOf } from '../platform/log';
import type { Task } from './store/tasks';
import { broken } from './taskOutcome';
import type { TaskOutcome } from './taskOutcome';

/** Does one task; one that throws keeps no other from being done. */
export function runTask(task: Task, run: () => TaskOutcome): TaskOutcome {
    try {
        return run();
    } catch (e) {
        logOf('tasks').error('task ' + task.custom.taskId + ': ' + describeError(e));
        return broken();
    }
}
