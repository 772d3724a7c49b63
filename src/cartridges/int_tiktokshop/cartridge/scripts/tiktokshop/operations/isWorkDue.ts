import { isAnyEntryDue } from '../lifecycle/store/ledger/due/anyDue';
import type { Reporter } from '../platform/settings';
import { isAnyTaskDue } from '../tasks/store/tasks';

/**
 * Whether a task is due, or anything about an order. Most runs of TikTokShop-ProcessTasks find nothing, and then leave out the parts
 * that work on what is due.
 * @param reporters - of the orders of this site
 */
export function isWorkDue(reporters: Reporter[]): boolean {
    return isAnyTaskDue() || isAnyEntryDue(reporters.some((reporter) => reporter !== 'feed'));
}
