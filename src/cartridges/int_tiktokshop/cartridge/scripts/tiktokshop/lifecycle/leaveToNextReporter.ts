import { endFeedDue } from './store/ledger/due/feedDue';
import { markMovedDue } from './store/ledger/due/reportDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';

/**
 * Ends what the feed still had to tell of an order whose reporter is no longer the feed. Where the cartridge is its reporter now,
 * it reports what has shipped or was cancelled. Needs a transaction.
 */
export function leaveToNextReporter(entry: LedgerEntry): void {
    endFeedDue(entry);
    markMovedDue(entry);
}
