import { alertOperationsOnce } from './alertOperations';
import { isFromSeller } from './rules/orderMessage';
import type { Initiator } from './rules/orderMessage';
import { appliedStatusOf } from './store/ledger/appliedStatus';
import { endFeedDue } from './store/ledger/due/feedDue';
import { markMovedDue } from './store/ledger/due/reportDue';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { hasMovedGoods } from './store/ledger/movedGoods';
import { orderOf } from './store/orders';
import { notice } from '../platform/rules/notice';
import { reporterOf } from '../platform/shopSettings';

/**
 * Ends what the feed still had to tell of an order whose reporter is no longer the feed. Where the cartridge is its reporter now,
 * it reports what has shipped or was cancelled; where the OMS is, operations are alerted. Needs a transaction.
 */
export function leaveToNextReporter(entry: LedgerEntry): void {
    endFeedDue(entry);
    markMovedDue(entry);
    if (hasNews(entry)) {
        alertIfOmsReports(entry);
    }
}

/** Whether TikTok has to learn something. It knows what it has cancelled itself. */
function hasNews(entry: LedgerEntry): boolean {
    const isCancelled = appliedStatusOf(entry) === 'CANCELLED';
    return isCancelled ? isFromSeller((entry.custom.cancelledBy || '') as Initiator | '') : hasMovedGoods(entry);
}

/**
 * Alerts operations of an order with news for TikTok whose reporter has become the OMS, which tells only what happens from then on.
 * Needs a transaction.
 */
export function alertIfOmsReports(entry: LedgerEntry): void {
    const order = orderOf(entry);
    if (order && reporterOf(entry.custom.shopId) === 'oms') {
        alertOperationsOnce(order, entry, notice('alert.left_to_oms'));
    }
}
