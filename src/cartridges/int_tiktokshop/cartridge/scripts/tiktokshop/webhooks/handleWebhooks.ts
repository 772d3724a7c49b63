import { webhookTypeOf } from './rules/webhookTypes';
import type { WebhookType } from './rules/types/webhookType';
import { canCall } from '../shops/store/connections';
import { payloadOf } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import { describeError, logOf } from '../platform/log';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { inTransaction } from '../platform/transaction';
import { checkAuthorization } from '../shops/checkAuthorization';
import { askAtOnce } from '../cancellations/findCancelRequests';
import { recordResult } from '../tasks/recordReport';
import type { TaskCounts } from '../tasks/recordReport';
import type { WebhookPayload } from './receiveWebhook';
import { reconcileOrder } from '../lifecycle/reconcileOrder';
import { broken, refused, reported } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';
import { runByShop } from '../shops/runByShop';
import type { WorkBatch } from '../shops/runByShop';
import { withOrders } from '../shops/withOrders';

const UNREADABLE: WebhookPayload = { type: 0, orderIds: [] };

/**
 * Handles webhooks that were stored: each says that something has changed, so its object is read again.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - is told how many went which way
 */
export function handleWebhooks(maxTasks: number, counts: TaskCounts): void {
    const handle: WorkBatch = (access, tasks) => {
        if (tasks.some((task) => isOf(task, (type) => type.mayAskToCancel))) {
            inTransaction(() => askAtOnce(access.connection));
        }
        const aboutShop = tasks.filter((task) => isOf(task, (type) => type.about === 'shop'));
        const aboutOrders = tasks.filter((task) => aboutShop.indexOf(task) < 0);
        if (aboutShop.length > 0) {
            const result = checkAuthorization(access);
            aboutShop.forEach((task) => recordResult(task, result, counts));
        }
        const work = { idsOf: orderIdsOf, run: reconcileTask };
        if (aboutOrders.length === 0 || !canCall(access.connection)) {
            return canCall(access.connection);
        }
        return withOrders(access, aboutOrders, work, counts);
    };
    runByShop('webhook', maxTasks, handle, counts);
}

/** Whether the webhook of a task is of such a type. */
function isOf(task: Task, test: (type: WebhookType) => boolean): boolean {
    const type = webhookTypeOf(payloadOf(task, UNREADABLE).type);
    return type !== null && test(type);
}

function orderIdsOf(task: Task): string[] {
    return payloadOf(task, UNREADABLE).orderIds;
}

function reconcileTask(task: Task, orders: TikTokOrder[]): ReportResult {
    const ids = orderIdsOf(task);
    if (ids.length === 0) {
        return refused('webhook_unreadable', 'The webhook names no order');
    }
    const found = orders.filter((order) => ids.indexOf(order.id) >= 0);
    try {
        found.forEach(reconcileOrder);
    } catch (e) {
        // One bad order must not keep the others from being handled.
        logOf('webhook').error('order ' + ids.join(', ') + ': ' + describeError(e));
        return broken();
    }
    return reported('');
}
