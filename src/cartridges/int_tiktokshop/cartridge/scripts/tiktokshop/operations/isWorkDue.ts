import { isAnyEntryDue } from '../lifecycle/store/ledger/due/anyDue';
import type { Reporter } from '../platform/settings';
import { isAnyTaskDue } from '../tasks/store/tasks';

/**
 * Whether a task is due, or anything about an order. Most runs of TikTokShop-ProcessTasks find nothing, with one search of each,
 * and do not ask for each kind.
 * @param reporters - of the orders of this site
 */
export function isWorkDue(reporters: Reporter[]): boolean {
    return isAnyTaskDue() || isAnyEntryDue(reporters.some((reporter) => reporter !== 'feed'));
}
