import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { currentOrder } from '../lifecycle/store/orders';
import { hasUnappliedChange } from './hasUnappliedChange';

/**
 * Catches up with an order that carries a change which was not applied, before anything else is done with it: the change came
 * first. Runs in transactions of its own.
 * @param entry - null for an order that is proven to be TikTok's and not adopted yet
 * @returns the order to continue with: the successor of an edited one
 */
export function catchUpIfChanged(order: dw.order.Order, entry: LedgerEntry | null): dw.order.Order {
    if (!entry || hasUnappliedChange(order, entry)) {
        // Loaded only here: most orders carry none.
        const catchUpOrder = require('./catchUpOrder') as typeof import('./catchUpOrder').catchUpOrder;
        catchUpOrder(order.orderNo);
    }
    return currentOrder(order);
}
