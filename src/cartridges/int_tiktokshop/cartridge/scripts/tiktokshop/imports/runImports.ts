import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { notice } from '../platform/rules/notice';
import { isImportedHere, isImportedUntilMove } from '../platform/shopSettings';
import { misfitHere } from '../shops/misfitHere';
import { runByShop } from '../shops/runByShop';
import type { WorkBatch } from '../shops/runByShop';
import { runWithOrders } from '../shops/orders/runWithOrders';
import type { OrderWork } from '../shops/orders/runWithOrders';
import type { TaskCounts } from '../tasks/recordOutcome';
import type { Task } from '../tasks/store/tasks';
import { done, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { importOrder, importUnread, isWantedBy } from './importChange';
import type { ImportCounts } from './importChange';

/**
 * Runs the imports that have waited for the end of TikTok's hold, or that failed before, also of a shop that is in connector mode now:
 * a person has chosen the order, or the connector may not know it. What has come meanwhile by itself is done without a call.
 * @param maxTasks - where to stop, so that a run stays short
 * @param tasks - receives the number of tasks by outcome
 * @param counts - counts the outcomes of the orders
 */
export function runImports(maxTasks: number, tasks: TaskCounts, counts: ImportCounts): void {
    const work: WorkBatch = (access, some, record) => {
        const { shop } = access.connection;
        if (misfitHere(shop)) {
            // The job says what to change; until then the tasks wait.
            return false;
        }
        const isDirect = isImportedHere(shop) || isImportedUntilMove(shop);
        some.filter((task) => isHere(idOf(task), isDirect)).forEach((task) => record(task, done()));
        const left = some.filter((task) => task.custom.state === 'waiting');
        const run = (task: Task, orders: TikTokOrder[]): TaskOutcome =>
            runImport(shop.custom.shopId, orders, task, counts);
        const runUnread: OrderWork['runUnread'] = (task, unread) =>
            importUnread(shop.custom.shopId, unread, task, counts);
        const orderWork = { idsOf: (task: Task) => [idOf(task)], run: run, runUnread: runUnread };
        return left.length === 0 || runWithOrders(access, left, orderWork, record);
    };
    runByShop({ kind: 'import', run: work }, maxTasks, tasks);
}

/**
 * Whether an order is here. In direct mode it has to be imported to its end: an attempt that was cut off may have created it and no
 * more.
 */
function isHere(externalOrderId: string, isDirect: boolean): boolean {
    const entry = findEntry(externalOrderId);
    return entry !== null && (!isDirect || entry.custom.referenceDue !== null);
}

function idOf(task: Task): string {
    return task.custom.externalOrderId || '';
}

function runImport(shopId: string, orders: TikTokOrder[], task: Task, counts: ImportCounts): TaskOutcome {
    const order = orders[0];
    return order
        ? importOrder({ shopId: shopId, order: order, takesFinished: isWantedBy(task) }, counts)
        : refused('order_not_on_tiktok', notice('task.order_not_on_tiktok'));
}
