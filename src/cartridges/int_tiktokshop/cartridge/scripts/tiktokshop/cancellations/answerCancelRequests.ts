import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { describeError, logOf } from '../platform/log';
import type { Task } from '../tasks/store/tasks';
import { answerCancelRequest } from './answerCancelRequest';
import type { TaskCounts } from '../tasks/recordReport';
import { broken } from '../tasks/reportResult';
import type { ReportResult } from '../tasks/reportResult';
import { runByShop } from '../shops/runByShop';
import type { WorkBatch } from '../shops/runByShop';
import { withOrders } from '../shops/withOrders';
import type { OrderWork } from '../shops/withOrders';

/**
 * Answers buyers who want to cancel, by what has shipped, what the OMS says and what a person has chosen.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - is told how many went which way
 */
export function answerCancelRequests(maxTasks: number, counts: TaskCounts): void {
    const work: WorkBatch = (access, tasks) => {
        const answer = (task: Task, orders: TikTokOrder[]): ReportResult => {
            try {
                return answerCancelRequest(access, task, orders);
            } catch (e) {
                // One bad order must not keep the other buyers waiting.
                logOf('cancel').error('order ' + task.custom.orderNo + ': ' + describeError(e));
                return broken();
            }
        };
        const orderWork: OrderWork = { idsOf: (task) => [task.custom.externalOrderId || ''], run: answer };
        return withOrders(access, tasks, orderWork, counts);
    };
    runByShop('answer-cancellation', maxTasks, work, counts);
}
