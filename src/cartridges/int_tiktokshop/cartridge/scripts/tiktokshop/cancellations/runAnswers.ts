import { reporterOf } from '../platform/shopSettings';
import { runByShop } from '../shops/runByShop';
import type { WorkBatch } from '../shops/runByShop';
import { runWithOrders } from '../shops/orders/runWithOrders';
import type { TaskCounts } from '../tasks/recordOutcome';
import { answerCancelRequest } from './answerCancelRequest';

/**
 * Answers buyers who want to cancel, by what has shipped, the answer of the OMS and the choice of a person.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - receives the number of tasks by outcome
 */
export function runAnswers(maxTasks: number, counts: TaskCounts): void {
    const run: WorkBatch = (access, tasks, record) =>
        runWithOrders(
            access,
            tasks,
            {
                idsOf: (task) => [task.custom.externalOrderId || ''],
                run: (task, orders) => answerCancelRequest(access, task, orders)
            },
            record
        );
    const isVisited = (shopId: string): boolean => reporterOf(shopId) === 'cartridge';
    runByShop({ kind: 'answer-cancellation', run: run, isVisited: isVisited }, maxTasks, counts);
}
