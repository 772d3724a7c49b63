import { appliedStatusOf } from './store/ledger/appliedStatus';
import { endFeedDue, markFeedDue } from './store/ledger/due/feedDue';
import { markMovedDue } from './store/ledger/due/reportDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { FEED_STATUS } from './store/orders';
import { isPlaced } from './store/placement';

/**
 * Whether the feed says nothing of an order yet, because it is held and not placed. One that was cancelled is told, so
 * that TikTok learns of the seller's cancellation.
 */
export function staysOutOfFeed(order: dw.order.Order, entry: LedgerEntry): boolean {
    return !isPlaced(order) && appliedStatusOf(entry) !== 'CANCELLED';
}

/**
 * Makes an order due for the feed that has stayed out of it. Where the cartridge is its reporter now, it reports what was
 * cancelled meanwhile. Needs a transaction.
 */
export function enterFeed(order: dw.order.Order, entry: LedgerEntry): void {
    order.custom.externalExportStatus = FEED_STATUS.READY;
    markFeedDue(entry);
    markMovedDue(entry);
}

/** Takes an order out of what is due for the feed, until it enters again. Needs a transaction. */
export function leaveFeed(order: dw.order.Order, entry: LedgerEntry): void {
    order.custom.externalExportStatus = FEED_STATUS.NOT_EXPORTED;
    endFeedDue(entry);
}
