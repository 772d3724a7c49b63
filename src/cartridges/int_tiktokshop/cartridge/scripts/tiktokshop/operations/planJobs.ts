import { ORDERS_PER_FILE, dueForFeed } from '../lifecycle/store/ledger/due/feedDue';
import { dueForReport } from '../lifecycle/store/ledger/due/reportDue';
import { eachOrderChangedSince } from '../lifecycle/store/orderSearch';
import { waitingFiles } from '../oms/store/omsFiles';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { countDead } from '../tasks/retryTasks';
import { findTask } from '../tasks/store/tasks';
import { dueTasks } from '../tasks/store/dueTasks';
import type { TaskKind } from '../tasks/store/tasks';

/** Names that a plan shows. */
const SHOWN = 10;
/** Kinds of tasks that TikTokShop-ProcessTasks runs, in its order. */
const KINDS: TaskKind[] = ['webhook', 'read-again', 'answer-cancellation', 'report', 'notify-feed', 'tell-oms'];

/** What a run of TikTokShop-ProcessTasks would do: the tasks that are due, and the reports that have no task yet. */
export function planTasks(maxTasks: number): Notice[] {
    const reports = dueForReport(maxTasks);
    return [named('job.plan.reports_due', reports)].concat(
        KINDS.map((kind) => notice('job.plan.' + kind.replace('-', '_'), [dueTasks(kind, maxTasks).length]))
    );
}

/** What a run of TikTokShop-OrderFeed would write. */
export function planFeed(maxFiles: number): Notice[] {
    return [named('job.plan.feed', dueForFeed(maxFiles * ORDERS_PER_FILE))];
}

/** Which files a run of TikTokShop-ImportOmsBatch would import. */
export function planBatch(): Notice[] {
    const { paths, inPlaceOfFolders } = waitingFiles();
    return [named('job.plan.files', paths.concat(inPlaceOfFolders))];
}

/**
 * Which dead letters a run of TikTokShop-RetryTasks would make due.
 * @param taskId - of one; empty for all of a kind, or all
 */
export function planRetry(taskId: string, kind: TaskKind | '', limit: number): Notice[] {
    if (taskId === '') {
        return [notice('job.plan.retry', [Math.min(countDead(kind), limit)])];
    }
    const task = findTask(taskId);
    return [notice('job.plan.retry', [task && task.custom.state === 'dead' ? 1 : 0])];
}

/** How many orders a run of TikTokShop-ChangeSealKey would look at. */
export function planSealKey(): Notice[] {
    let orders = 0;
    eachOrderChangedSince(new Date(0), () => {
        orders += 1;
    });
    return [notice('job.plan.seal', [orders])];
}

/** How many there are, and the first of them. */
function named(key: string, names: string[]): Notice {
    return names.length === 0
        ? notice(key, [0])
        : notice('job.plan.named', [notice(key, [names.length]), names.slice(0, SHOWN).join(', ')]);
}
