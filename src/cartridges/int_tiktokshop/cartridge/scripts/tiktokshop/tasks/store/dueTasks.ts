import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from '../../platform/clock';
import { firstOf } from '../../platform/firstOf';
import { TASK_TYPE } from './tasks';
import type { Task, TaskKind } from './tasks';

const DUE = 'custom.state = {0} AND custom.kind = {1} AND custom.nextAttemptAt <= {2}';

/** Whether a task of any kind is due. */
export function isAnyTaskDue(): boolean {
    const query = 'custom.state = {0} AND custom.nextAttemptAt <= {1}';
    return firstOf(CustomObjectMgr.queryCustomObjects(TASK_TYPE, query, null, 'waiting', now()), 1).length > 0;
}

/** Ids of tasks of one kind that are due, longest waiting first. */
export function dueTasks(kind: TaskKind, limit: number): string[] {
    const found = CustomObjectMgr.queryCustomObjects(
        TASK_TYPE,
        DUE,
        'custom.nextAttemptAt asc',
        'waiting',
        kind,
        now()
    );
    return firstOf(found, limit).map((task) => task.custom.taskId);
}

/**
 * Ids of shops that have due tasks of a kind, except the known ones.
 * @param known - ids of a handful of shops
 */
export function otherShopsWithDue(kind: TaskKind, known: string[]): string[] {
    const found = known.slice();
    for (let shopId = otherShopWithDue(kind, found); shopId !== ''; shopId = otherShopWithDue(kind, found)) {
        found.push(shopId);
    }
    return found.slice(known.length);
}

/** The first of them; empty if there is none. */
function otherShopWithDue(kind: TaskKind, shops: string[]): string {
    const values: Array<string | Date> = ['waiting', kind, now()];
    const others = shops.map((_id, index) => ' AND custom.shopId != {' + (index + 3) + '}').join('');
    const found = CustomObjectMgr.queryCustomObjects(TASK_TYPE, DUE + others, null, ...values.concat(shops));
    const task = firstOf(found, 1)[0];
    return (task && task.custom.shopId) || '';
}

/** Tasks of one kind and shop that are due, longest waiting first. */
export function dueTasksOf(kind: TaskKind, shopId: string, limit: number): Task[] {
    const query = DUE + ' AND custom.shopId = {3}';
    const order = 'custom.nextAttemptAt asc';
    return firstOf(CustomObjectMgr.queryCustomObjects(TASK_TYPE, query, order, 'waiting', kind, now(), shopId), limit);
}
