import { announceStatus } from './announceStatus';
import type { ToldLine } from './rules/lineUnits';
import type { OrderChanges } from './rules/orderState';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { appliedStatusOf, writeState } from './store/orderState';

/**
 * Writes decided changes to order and ledger, and tells the merchant's hook if the status is another one: the one way
 * in which the status of a known order changes. Needs a transaction.
 * @param occurredAt - when it happened, ISO 8601 UTC
 * @param told - lines of the order that the message names
 */
export function changeState(
    order: dw.order.Order,
    entry: LedgerEntry,
    changes: OrderChanges,
    occurredAt: string,
    told: ToldLine[] = []
): void {
    const before = appliedStatusOf(entry);
    writeState(order, entry, changes, occurredAt, told);
    announceStatus(entry, before, changes.status);
}
