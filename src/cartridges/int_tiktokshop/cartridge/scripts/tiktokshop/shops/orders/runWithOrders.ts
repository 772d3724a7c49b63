import type { UnreadItem } from '../../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import type { Task } from '../../tasks/store/tasks';
import type { RecordTask } from '../../tasks/recordOutcome';
import { runTask } from '../../tasks/runTask';
import type { TaskOutcome } from '../../tasks/taskOutcome';
import type { ShopAccess } from '../openAccess';
import { fetchOrdersOfTasks } from './fetchOrdersOfTasks';
import type { FetchedOrders } from './fetchOrdersOfTasks';

/** The orders that a task is about, and what to do with them as TikTok has them. */
export interface OrderWork {
    idsOf: (task: Task) => string[];
    run: (task: Task, orders: TikTokOrder[]) => TaskOutcome;
    /** What to do with an order that could not be read as a whole; missing where there is nothing to do without it. */
    runUnread?: (task: Task, unread: UnreadItem<TikTokOrder>) => TaskOutcome;
}

/**
 * Fetches the orders of several tasks, then does one task after the other with what TikTok told.
 * @returns false when nothing more can be done for this shop
 */
export function runWithOrders(access: ShopAccess, tasks: Task[], work: OrderWork, record: RecordTask): boolean {
    const told = fetchOrdersOfTasks(access, tasks, work.idsOf, record);
    told.fetched.every((fetched) => {
        const outcome = runTask(fetched.task, () => outcomeOf(fetched, work));
        if (!access.shop.isUnavailable) {
            record(fetched.task, outcome);
        }
        return !access.shop.isUnavailable;
    });
    return told.hasAnswered;
}

/** What TikTok told is done also where it did not tell all. */
function outcomeOf(fetched: FetchedOrders, work: OrderWork): TaskOutcome {
    if (!fetched.problem) {
        return work.run(fetched.task, fetched.orders);
    }
    if (fetched.orders.length > 0) {
        work.run(fetched.task, fetched.orders);
    }
    const unread = fetched.unread[0];
    return unread && work.runUnread ? work.runUnread(fetched.task, unread) : fetched.problem;
}
