import { KEPT_FOR } from './rules/taskRetention';
import { fromNow } from '../platform/clock';
import { removeTask, tasksDoneBefore } from './store/tasks';
import type { TaskKind } from './store/tasks';
import { eachInTransaction } from '../platform/eachInTransaction';
import { unique } from '../platform/rules/lists';

const KINDS = Object.keys(KEPT_FOR) as TaskKind[];
const TIMES = unique(KINDS.map(keptFor));

/**
 * Removes tasks that were done long ago.
 * @param limit - tasks that are kept for the same time, so that a run stays short
 */
export function forgetTasks(limit: number): void {
    TIMES.forEach((time) => {
        const kinds = KINDS.filter((kind) => keptFor(kind) === time);
        eachInTransaction(tasksDoneBefore(kinds, fromNow(-time), limit), removeTask);
    });
}

function keptFor(kind: TaskKind): number {
    return KEPT_FOR[kind] as number;
}
