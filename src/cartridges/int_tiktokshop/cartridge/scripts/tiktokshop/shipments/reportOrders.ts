import type { Task } from '../tasks/store/tasks';
import type { ShopAccess } from '../shops/callShop';
import { recordResult } from '../tasks/recordReport';
import type { TaskCounts } from '../tasks/recordReport';
import { reportOrder } from './reportOrder';
import { resultOfAll } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';
import { runByShop } from '../shops/runByShop';
import { shipTogether } from './shipTogether';
import type { WaitingPackage } from './shipTogether';
import { withOrders } from '../shops/withOrders';
import type { OrderWork } from '../shops/withOrders';

/**
 * Reports to TikTok what is due: Get Order Detail for fifty orders, then a call for each package or cancellation, or one
 * for many where TikTok takes them together.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - is told how many went which way
 */
export function reportOrders(maxTasks: number, counts: TaskCounts): void {
    runByShop('report', maxTasks, reportBatch, counts);
}

function reportBatch(access: ShopAccess, tasks: Task[], counts: TaskCounts): boolean {
    const shopId = access.connection.custom.shopId;
    const waiting: WaitingPackage[] = [];
    const unfinished: Array<{ task: Task; result: ReportResult }> = [];
    const work: OrderWork = {
        idsOf: (task) => [task.custom.externalOrderId || ''],
        run: (task, orders) => {
            const result = reportOrder(access.shop, shopId, task, orders, waiting);
            if (!waiting.some((one) => one.task === task)) {
                return result;
            }
            unfinished.push({ task: task, result: result });
            return null;
        }
    };
    const goesOn = withOrders(access, tasks, work, counts);
    const shipped = shipTogether(access.shop, waiting);
    if (!access.shop.isUnavailable) {
        unfinished.forEach((one) => {
            const own = shipped.filter((_result, index) => (waiting[index] as WaitingPackage).task === one.task);
            recordResult(one.task, resultOfAll([one.result].concat(own)), counts);
        });
    }
    return goesOn;
}
