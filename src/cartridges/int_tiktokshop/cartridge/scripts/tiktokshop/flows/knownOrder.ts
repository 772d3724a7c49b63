import { findEntry } from '../platform/ledger';
import type { LedgerEntry } from '../platform/ledger';
import { externalOrderIdOf, getOrder, isTikTokOrder } from '../platform/orders';

/** A TikTok order of this site, with what is known of it. */
export interface KnownOrder {
    order: dw.order.Order;
    entry: LedgerEntry;
}

/** A TikTok order by its number; null when this site has none, or has not adopted it yet. */
export function knownOrder(orderNo: string): KnownOrder | null {
    const order = getOrder(orderNo);
    const entry = order && isTikTokOrder(order) ? findEntry(externalOrderIdOf(order)) : null;
    return order && entry ? { order: order, entry: entry } : null;
}
