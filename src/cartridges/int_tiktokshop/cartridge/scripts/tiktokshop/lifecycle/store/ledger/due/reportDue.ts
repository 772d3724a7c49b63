import type { LedgerEntry } from '../ledgerEntry';
import { reporterOf } from '../../../../platform/shopSettings';
import { hasMovedGoods } from '../movedGoods';
import { listDue } from './listDue';

/**
 * Marks the order for a report; the next run of TikTokShop-ProcessTasks makes the task. A request may create only ten
 * custom objects (platform quota), so it creates none here. Needs a transaction.
 */
export function markReportDue(entry: LedgerEntry): void {
    entry.custom.reportDue = true;
}

/** The order needs no report. Needs a transaction. */
export function endReportDue(entry: LedgerEntry): void {
    entry.custom.reportDue = false;
}

/** Marks an order whose reporter is the cartridge, if something of it has shipped or was cancelled. Needs a transaction. */
export function markMovedDue(entry: LedgerEntry): void {
    if (reporterOf(entry.custom.shopId) === 'cartridge' && hasMovedGoods(entry)) {
        markReportDue(entry);
    }
}

/** TikTok ids of orders that are due for a report and have no task yet, oldest change first. */
export function dueForReport(limit: number): string[] {
    return listDue('custom.reportDue = {0}', limit);
}
