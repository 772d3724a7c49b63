import { isAnyEntryDue, isAnyFeedDue } from '../lifecycle/store/ledger/due/anyDue';
import type { Reporter } from '../platform/settings';
import { isAnyTaskDue } from '../tasks/store/dueTasks';

/**
 * Whether a task is due, or anything about an order. Most runs of TikTokShop-ProcessTasks find nothing, and then leave out the parts
 * that work on what is due.
 * @param reporters - of the orders of this site
 */
export function isWorkDue(reporters: Reporter[]): boolean {
    return isAnyTaskDue() || isAnyEntryDue() || (mayFeedHandOver(reporters) && isAnyFeedDue());
}

/** Unless the feed is the only reporter, what is due for it may be another's now. */
function mayFeedHandOver(reporters: Reporter[]): boolean {
    return reporters.some((reporter) => reporter !== 'feed');
}
