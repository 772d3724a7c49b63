import type { LedgerEntry } from './ledgerEntry';
import { listDue } from './queryEntries';

/**
 * Marks the order's tracking numbers for the search index; the next run of TikTokShop-ProcessTasks writes it. A request
 * may create only ten custom objects (platform quota). Needs a transaction.
 */
export function markTrackingDue(entry: LedgerEntry): void {
    entry.custom.trackingDue = true;
}

/** Records that the order's tracking numbers are searchable. Needs a transaction. */
export function clearTrackingDue(entry: LedgerEntry): void {
    entry.custom.trackingDue = false;
}

/** TikTok ids of orders whose tracking numbers are not searchable yet, oldest change first. */
export function dueForTracking(limit: number): string[] {
    return listDue('custom.trackingDue = {0}', limit);
}
