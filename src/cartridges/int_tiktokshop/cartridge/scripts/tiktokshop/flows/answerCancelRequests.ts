import type { TikTokOrder } from '../domain/tiktokOrder';
import { describeError, logOf } from '../platform/log';
import type { Task } from '../platform/tasks';
import { answerCancelRequest } from './answerCancelRequest';
import type { TaskCounts } from './recordReport';
import { broken } from './reportResult';
import type { ReportResult } from './reportResult';
import { runByShop } from './runByShop';
import { withOrders } from './withOrders';
import type { OrderWork } from './withOrders';

/**
 * Answers buyers who want to cancel, by what has shipped, what the OMS says and what a person has chosen.
 * @param maxTasks - where to stop, so that a run stays short
 */
export function answerCancelRequests(maxTasks: number): TaskCounts {
    return runByShop('answer-cancellation', maxTasks, (access, tasks, counts) => {
        const answer = (task: Task, orders: TikTokOrder[]): ReportResult => {
            try {
                return answerCancelRequest(access, task, orders);
            } catch (e) {
                // One bad order must not keep the other buyers waiting.
                logOf('cancel').error('order ' + task.custom.orderNo + ': ' + describeError(e));
                return broken();
            }
        };
        const work: OrderWork = { idsOf: (task) => [task.custom.externalOrderId || ''], run: answer };
        return withOrders(access, tasks, work, counts);
    });
}
