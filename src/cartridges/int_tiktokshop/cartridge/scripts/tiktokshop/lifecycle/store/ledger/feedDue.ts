import { markCountDue } from './countDue';
import type { LedgerEntry } from './ledgerEntry';
import { listDue } from './queryEntries';

/** Marks the order for the next feed file. Needs a transaction. */
export function markFeedDue(entry: LedgerEntry): void {
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    entry.custom.feedDue = true;
    markCountDue(entry);
}

/** Takes the order out of the next feed file. Needs a transaction. */
export function endFeedDue(entry: LedgerEntry): void {
    entry.custom.feedDue = false;
}

/** Number of the order's last change that the feed has to tell. */
export function feedRevisionOf(entry: LedgerEntry): number {
    return entry.custom.feedRevision || 0;
}

/**
 * Records that a file with this revision has reached TikTok. Needs a transaction.
 * @returns whether it was the latest revision; otherwise the order stays due
 */
export function markFeedExported(entry: LedgerEntry, revision: number): boolean {
    const isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    entry.custom.feedDue = !isLatest;
    return isLatest;
}

/** TikTok ids of orders that are due for the feed, oldest change first. */
export function dueForFeed(limit: number): string[] {
    return listDue('custom.feedDue = {0}', limit);
}
