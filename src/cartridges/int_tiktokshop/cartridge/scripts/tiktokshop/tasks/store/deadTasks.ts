import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { firstOf } from '../../platform/firstOf';
import { TASK_TYPE } from './tasks';
import type { Task, TaskKind } from './tasks';
import { tasksIn } from './taskLists';

/** Dead letters that operations have not been told of. */
export function deadTasksToTell(limit: number): Task[] {
    const query = 'custom.state = {0} AND custom.isAlerted = {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TASK_TYPE, query, 'custom.createdAt asc', 'dead', false), limit);
}

/** Dead letters, of one kind or of all. */
export function deadTasks(kind: TaskKind | '', limit: number): Task[] {
    return firstOf(tasksIn('dead', kind), limit);
}

/** How many dead letters there are, and how many of each kind among the oldest of them. */
export interface DeadLetters {
    total: number;
    byKind: { [kind: string]: number };
    /** The oldest of them. */
    tasks: Task[];
}

/** Counts dead letters with one search; of many, only some are looked at. */
export function readDeadTasks(looked: number): DeadLetters {
    const found = tasksIn('dead', '');
    const letters: DeadLetters = { total: found.count, byKind: {}, tasks: firstOf(found, looked) };
    letters.tasks.forEach((task) => {
        const kind = task.custom.kind || '';
        letters.byKind[kind] = (letters.byKind[kind] || 0) + 1;
    });
    return letters;
}
