import { packageNumbers, packagesWithTracking } from '../lifecycle/rules/packages';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { packageIdsOf } from '../lifecycle/store/ledger/packageIds';
import { packagesOf } from '../lifecycle/store/orderState';
import { getOrder } from '../lifecycle/store/orders';
import type { TakeTasks } from '../shops/runByShop';
import { findTask } from '../tasks/store/tasks';
import { dueTasksOf } from '../tasks/store/dueTasks';
import type { Task } from '../tasks/store/tasks';

/**
 * Takes the reports that are about shipments, each once. By what is known here, without a call: an order with a package
 * that TikTok has not taken yet. Where a buyer waits for an answer, the shipment waits for it too.
 * @param maxTasks - how many of a shop's reports are looked at
 */
export function takeShipments(maxTasks: number): TakeTasks {
    const left: { [shopId: string]: string[] } = {};
    return (shopId, limit) => {
        const taskIds = left[shopId] || shipmentsOf(shopId, maxTasks);
        left[shopId] = taskIds.slice(limit);
        return taskIds.slice(0, limit).map((taskId) => findTask(taskId) as Task);
    };
}

function shipmentsOf(shopId: string, maxTasks: number): string[] {
    return dueTasksOf('report', shopId, maxTasks)
        .filter(hasNewPackage)
        .map((task) => task.custom.taskId);
}

function hasNewPackage(task: Task): boolean {
    const entry = findEntry(task.custom.externalOrderId || '');
    const order = entry && !entry.custom.requestOpen ? getOrder(task.custom.orderNo || '') : null;
    if (!entry || !order) {
        return false;
    }
    const reported = packageIdsOf(entry);
    const packages = packagesWithTracking(packagesOf(order, entry));
    return packageNumbers(packages).some((packageNo) => !reported[packageNo]);
}
