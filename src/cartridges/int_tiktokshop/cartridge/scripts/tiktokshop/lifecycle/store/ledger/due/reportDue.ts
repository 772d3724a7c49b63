import type { LedgerEntry } from '../ledgerEntry';
import { listDue } from './listDue';

/**
 * Marks the order for a report; the next run of TikTokShop-ProcessTasks makes the task. A request may create only ten
 * custom objects (platform quota), so it creates none here. Needs a transaction.
 */
export function markReportDue(entry: LedgerEntry): void {
    entry.custom.reportDue = true;
}

/** TikTok ids of orders that are due for a report and have no task yet, oldest change first. */
export function dueForReport(limit: number): string[] {
    return listDue('custom.reportDue = {0}', limit);
}
