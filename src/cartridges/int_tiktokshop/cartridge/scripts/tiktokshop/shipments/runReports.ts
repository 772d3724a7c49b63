import { runByShop } from '../shops/runByShop';
import type { ShopAccess } from '../shops/openAccess';
import { fetchOrdersOfTasks } from '../shops/orders/fetchOrdersOfTasks';
import type { FetchedOrders } from '../shops/orders/fetchOrdersOfTasks';
import type { RecordTask, TaskCounts } from '../tasks/recordOutcome';
import { runTask } from '../tasks/runTask';
import type { Task } from '../tasks/store/tasks';
import { done, outcomeOfAll, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { reporterOfShop } from '../platform/shopSettings';
import { handOver } from './handReportsOver';
import { reportOrder } from './reportOrder';
import type { Report } from './shipParcels';
import { shipTogether } from './shipTogether';
import type { PackagesToShip } from './shipTogether';
import { takeShipments } from './takeShipments';
import { notice } from '../platform/rules/notice';

/**
 * Reports shipments to TikTok that are due, before anything else: see `runReports`. Under a limit of calls, corrections
 * and cancellations are left to the end.
 * @param maxTasks - where to stop, so that a run stays short
 * @param counts - receives the number of tasks by outcome
 */
export function runShipments(maxTasks: number, counts: TaskCounts): void {
    runByShop({ kind: 'report', run: reportBatch, take: takeShipments(maxTasks) }, maxTasks, counts);
}

/**
 * Reports to TikTok what is due, after `runShipments`: Get Order Detail for fifty orders, then a call for each package or
 * cancellation, or one for many where TikTok takes them together.
 * @param maxTasks - where to stop, with the shipments, so that a run stays short
 * @param counts - of the shipments; receives the number of tasks by outcome
 */
export function runReports(maxTasks: number, counts: TaskCounts): void {
    const left = maxTasks - counts.done - counts.later - counts.failed;
    runByShop({ kind: 'report', run: reportBatch }, left, counts);
}

/** The outcome of one task, and what still has to ship together with the packages of others. */
interface TaskReport {
    task: Task;
    outcome: TaskOutcome;
    toShip: PackagesToShip[];
}

function reportBatch(access: ShopAccess, tasks: Task[], record: RecordTask): boolean {
    if (reporterOfShop(access.connection.shop) !== 'cartridge') {
        // This run has only just learned whose orders they are.
        tasks.forEach((task) => {
            handOver(task);
            record(task, done());
        });
        return true;
    }
    const told = fetchOrdersOfTasks(access, tasks, (task) => [task.custom.externalOrderId || ''], record);
    const open: TaskReport[] = [];
    told.fetched.every((fetched) => {
        const report = reportOne(access, fetched);
        if (report.toShip.length > 0) {
            open.push(report);
        } else if (!access.shop.isUnavailable) {
            record(report.task, report.outcome);
        }
        return !access.shop.isUnavailable;
    });
    shipOpen(access, open, record);
    return told.hasAnswered;
}

function reportOne(access: ShopAccess, fetched: FetchedOrders): TaskReport {
    let toShip: PackagesToShip[] = [];
    const outcome = runTask(fetched.task, () => {
        const report = reportFetched(access, fetched);
        toShip = report.toShip;
        return outcomeOfAll(report.outcomes);
    });
    return { task: fetched.task, outcome: outcome, toShip: toShip };
}

function reportFetched(access: ShopAccess, fetched: FetchedOrders): Report {
    const order = fetched.orders[0];
    const problem = fetched.problem || refused('order_not_on_tiktok', notice('task.order_not_on_tiktok'));
    return order ? reportOrder(access, fetched.task, order) : { outcomes: [problem], toShip: [] };
}

function shipOpen(access: ShopAccess, open: TaskReport[], record: RecordTask): void {
    const all = open.reduce<PackagesToShip[]>((list, report) => list.concat(report.toShip), []);
    const outcomes = shipTogether(access.shop, all);
    if (!access.shop.isUnavailable) {
        open.forEach((report) => {
            const own = report.toShip.map((packages) => outcomes[all.indexOf(packages)] as TaskOutcome);
            record(report.task, outcomeOfAll([report.outcome].concat(own)));
        });
    }
}
