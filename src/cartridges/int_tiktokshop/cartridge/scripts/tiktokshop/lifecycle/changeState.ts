import { announceStatus } from './announceStatus';
import type { ToldLine } from './rules/lineUnits';
import type { OrderChanges } from './rules/orderState';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { writeState } from './store/orderState';
import type { ReadOrder } from './store/orderState';

/**
 * Writes decided changes to order and ledger, and tells the merchant's hook if the status is another one: the one way
 * in which the status of a known order changes. Needs a transaction.
 * @param before - the order as it was read
 * @param occurredAt - when it happened, ISO 8601 UTC
 * @param told - lines of the order that the message names
 */
export function changeState(
    order: dw.order.Order,
    entry: LedgerEntry,
    before: ReadOrder,
    changes: OrderChanges,
    occurredAt: string,
    told: ToldLine[] = []
): void {
    writeState(order, entry, before, changes, occurredAt, told);
    announceStatus(entry, before.state.status, changes.status);
}
