import { findTask, payloadOf } from './store/tasks';
import type { Task } from './store/tasks';

/** A task with what it needs to be done. */
export interface TaskDetails {
    task: Task;
    /** As it was given to `enqueue`; may hold personal data. */
    payload: unknown;
}

/** A task by its id, or null. */
export function getTask(taskId: string): TaskDetails | null {
    const task = taskId === '' ? null : findTask(taskId);
    return task ? { task: task, payload: payloadOf<unknown>(task, null) } : null;
}
