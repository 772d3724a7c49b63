import { alertOperations } from './alertOperations';
import { isFromSeller } from './rules/orderMessage';
import type { Initiator } from './rules/orderMessage';
import { addHistory } from './store/history';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { returnsOf, returnStatusOf, storeReturns } from './store/returns';
import { notice } from '../platform/rules/notice';

/**
 * Records what is said of a return or a refund, in the order's history and as an alert. Changes nothing else. Needs a
 * transaction.
 * @param said - fields and values of a patch, or what else names it, without personal data
 */
export function recordReturn(order: dw.order.Order, entry: LedgerEntry, said: string[], initiator: Initiator): void {
    const before = returnsOf(entry);
    storeReturns(entry, { count: before.count + 1, status: returnStatusOf(order), known: before.known });
    const source = isFromSeller(initiator) ? 'OMS' : 'TIKTOK';
    addHistory(entry, source, notice('history.return', [said.join(', ')]), { outcome: 'recorded' });
    alertOperations(order, entry, notice('alert.return', [said.join(', ')]));
}
