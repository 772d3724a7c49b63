import { endedAlerts } from './rules/alerts/endedAlerts';
import { endAlerts, needsAttention } from './store/ledger/alerts';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { getState } from './store/orderState';

/** Ends the alerts of an order that ask for what has been done. Needs a transaction. */
export function endSettledAlerts(order: dw.order.Order, entry: LedgerEntry): void {
    if (needsAttention(entry)) {
        endAlerts(entry, endedAlerts(getState(order, entry)));
    }
}
