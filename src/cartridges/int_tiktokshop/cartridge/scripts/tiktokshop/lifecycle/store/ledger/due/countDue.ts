import type { LedgerEntry } from '../ledgerEntry';
import { listDue } from './listDue';

/** Marks the order for the next count by TikTokShop-ProcessTasks. Needs a transaction. */
export function markCountDue(entry: LedgerEntry): void {
    entry.custom.countDue = true;
}

/** TikTok ids of orders that are due for counting, oldest change first. */
export function dueForCount(limit: number): string[] {
    return listDue('custom.countDue = {0}', limit);
}
