import { inTransaction } from '../platform/transaction';
import { alertOperations } from './alertOperations';
import { isFromSeller } from './rules/orderMessage';
import type { Initiator } from './rules/orderMessage';
import { addHistory } from './store/history';
import { findEntry } from './store/ledger/findEntry';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { getOrder } from './store/orders';
import { returnsOf, returnStatusOf, storeReturns } from './store/returns';
import { notice } from '../platform/rules/notice';

/**
 * Records what is said of a return or a refund, in the order's history and as an alert. Changes nothing else. Needs a
 * transaction.
 * @param said - fields and values of a patch, or what else names it, without personal data
 */
export function recordReturn(order: dw.order.Order, entry: LedgerEntry, said: string[], initiator: Initiator): void {
    storeReturns(entry, { count: returnsOf(entry).count + 1, status: returnStatusOf(order) });
    const source = isFromSeller(initiator) ? 'OMS' : 'TIKTOK';
    addHistory(entry, source, notice('history.return', [said.join(', ')]), { outcome: 'recorded' });
    alertOperations(order, entry, notice('alert.return', [said.join(', ')]));
}

/**
 * Records that a return of an order has changed on TikTok; ignores orders that this site does not have. The webhook says
 * no more, so the OMS is not told.
 */
export function commitReturn(externalOrderId: string): void {
    inTransaction(() => {
        const entry = findEntry(externalOrderId);
        const order = entry && getOrder(entry.custom.orderNo || '');
        if (entry && order) {
            recordReturn(order, entry, ['RETURN_STATUS_CHANGE'], 'TIKTOK');
        }
    });
}
