import { reportOrder } from './reportOrder';
import type { TaskCounts } from './recordReport';
import { runByShop } from './runByShop';
import { withOrders } from './withOrders';
import type { OrderWork } from './withOrders';

/**
 * Reports to TikTok what is due: Get Order Detail for fifty orders, then one call for each package or cancellation.
 * @param maxTasks - where to stop, so that a run stays short
 */
export function reportOrders(maxTasks: number): TaskCounts {
    return runByShop('report', maxTasks, (access, tasks, counts) => {
        const shopId = access.connection.custom.shopId;
        const work: OrderWork = {
            idsOf: (task) => [task.custom.externalOrderId || ''],
            run: (task, orders) => reportOrder(access.shop, shopId, task, orders)
        };
        return withOrders(access, tasks, work, counts);
    });
}
