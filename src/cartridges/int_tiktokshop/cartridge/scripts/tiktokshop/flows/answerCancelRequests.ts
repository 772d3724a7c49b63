import type { TikTokOrder } from '../domain/tiktokOrder';
import { describeError, logOf } from '../platform/log';
import type { Task } from '../platform/tasks';
import { answerCancelRequest } from './answerCancelRequest';
import type { TaskCounts } from './recordReport';
import { broken } from './reportResult';
import type { ReportResult } from './reportResult';
import { runByShop } from './runByShop';
import type { WorkBatch } from './runByShop';
import { withOrders } from './withOrders';
import type { OrderWork } from './withOrders';

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
