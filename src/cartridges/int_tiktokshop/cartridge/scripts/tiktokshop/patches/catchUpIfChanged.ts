import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { hasUnappliedChange } from './hasUnappliedChange';

/**
 * Catches up with an order that carries a change which was not applied, before anything else is done with it. Runs in
 * transactions of its own.
 */
export function catchUpIfChanged(order: dw.order.Order, entry: LedgerEntry): void {
    if (hasUnappliedChange(order, entry)) {
        // Loaded only here: most orders carry none.
        const catchUpOrder = require('./catchUpOrder') as typeof import('./catchUpOrder').catchUpOrder;
        catchUpOrder(order.orderNo);
    }
}
