import { reporterOf } from '../platform/shopSettings';
import { endFeedDue } from './store/ledger/due/feedDue';
import { markReportDue } from './store/ledger/due/reportDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { hasMovedGoods } from './store/ledger/movedGoods';

/**
 * Leaves an order that a feed file had to tell to its reporter, which is no longer the feed. Where that is the cartridge, it
 * reports what TikTok does not know. Needs a transaction.
 */
export function leaveToNextReporter(entry: LedgerEntry): void {
    endFeedDue(entry);
    if (reporterOf(entry.custom.shopId) === 'cartridge' && hasMovedGoods(entry)) {
        markReportDue(entry);
    }
}
