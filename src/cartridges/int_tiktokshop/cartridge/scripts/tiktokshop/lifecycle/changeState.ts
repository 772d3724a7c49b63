import { announceStatus } from './announceStatus';
import { endSettledAlerts } from './endSettledAlerts';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { writeState } from './store/orderState';
import type { ReadOrder, StateChange } from './store/orderState';

/**
 * Writes decided changes to order and ledger, ends the alerts that they settle, and tells the merchant's hook if the status is
 * another one: the one way in which the status of a known order changes. Needs a transaction.
 * @param before - the order as it was read
 */
export function changeState(order: dw.order.Order, entry: LedgerEntry, before: ReadOrder, change: StateChange): void {
    writeState(order, entry, before, change);
    endSettledAlerts(order, entry);
    announceStatus(entry, before.state.status, change.changes.status);
}
