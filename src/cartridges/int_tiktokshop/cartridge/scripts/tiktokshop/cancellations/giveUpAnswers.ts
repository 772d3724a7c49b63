import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { orderOf } from '../lifecycle/store/orders';
import { rememberOutcome } from '../lifecycle/rememberOutcome';
import { notice } from '../platform/rules/notice';
import { reporterOf, reportersHere } from '../platform/shopSettings';
import { recordOutcome } from '../tasks/recordOutcome';
import type { TaskCounts } from '../tasks/recordOutcome';
import { findTask } from '../tasks/store/tasks';
import { dueTasks } from '../tasks/store/dueTasks';
import type { Task } from '../tasks/store/tasks';
import { refused } from '../tasks/taskOutcome';

/**
 * Gives up answers about orders that are no longer here. Where another party now reports to TikTok, no answer runs and nothing from
 * TikTok would end the task. A person is told, as they are where the cartridge answers.
 * @param limit - tasks of one run
 * @param counts - receives the number of tasks that were given up
 */
export function giveUpAnswers(limit: number, counts: TaskCounts): void {
    if (reportersHere().every((reporter) => reporter === 'cartridge')) {
        return;
    }
    const outcome = refused('order_not_found', notice('task.order_not_found'));
    dueTasks('answer-cancellation', limit)
        .map((taskId) => findTask(taskId) as Task)
        .filter((task) => reporterOf(task.custom.shopId) !== 'cartridge' && !hasOrder(task))
        .forEach((task) => recordOutcome(task, outcome, counts, rememberOutcome));
}

function hasOrder(task: Task): boolean {
    return orderOf(findEntry(task.custom.externalOrderId || '')) !== null;
}
