import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import type { Task } from './tasks';

const TYPE = 'TikTokShopTask';
const BY_ORDER = 'custom.externalOrderId = {0}';

/** Whether a task of an order has still to be done. */
export function hasOpenTask(externalOrderId: string): boolean {
    return tasksOf(externalOrderId).some((task) => task.custom.state === 'waiting' || task.custom.state === 'dead');
}

/** Forgets all tasks of an order. Needs a transaction. */
export function removeTasks(externalOrderId: string): void {
    tasksOf(externalOrderId).forEach((task) => CustomObjectMgr.remove(task));
}

function tasksOf(externalOrderId: string): Task[] {
    const found = CustomObjectMgr.queryCustomObjects(TYPE, BY_ORDER, null, externalOrderId);
    const tasks: Task[] = [];
    while (found.hasNext()) {
        tasks.push(found.next());
    }
    found.close();
    return tasks;
}
