import { identityForHook } from './identityForHook';
import { restoreLostIds } from '../lifecycle/store/orderState';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { adoptIfProven } from './adoptOrder';

/**
 * Adopts an order that an API client created, if it is placed and proven to be TikTok's. Runs in the transaction of the
 * request. The sweep of TikTokShop-ProcessTasks looks at all other orders.
 * @returns the entry of the order in the ledger; null if it is not adopted
 */
export function adoptCreatedOrder(order: dw.order.Order): LedgerEntry | null {
    const entry = adoptIfProven(order, identityForHook(order));
    if (entry) {
        restoreLostIds(order, entry);
    }
    return entry;
}
