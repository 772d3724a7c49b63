import { anyEntryFor } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { identityOf } from './store/orderIdentity';
import { currentOrder, editsOf, getOrder } from '../lifecycle/store/orders';

/** A TikTok order of this site with its ledger entry. */
export interface KnownOrder {
    order: dw.order.Order;
    entry: LedgerEntry;
}

/**
 * A TikTok order by its number, proven or not; null when this site has none, or has not adopted it yet. The number of
 * an edited order finds its successor. Until the cartridge notices the edit, the successor's number finds the edited order.
 */
export function knownOrder(orderNo: string): KnownOrder | null {
    const order = getOrder(orderNo);
    return order && (withLedgerEntry(currentOrder(order)) || knownEdit(order));
}

function knownEdit(order: dw.order.Order): KnownOrder | null {
    const known = editsOf(order).map(withLedgerEntry);
    return known.filter((edit) => edit !== null)[0] || null;
}

/** Adds the ledger entry to an order that was found; null when it has none. */
export function withLedgerEntry(order: dw.order.Order): KnownOrder | null {
    const entry = anyEntryFor(order, identityOf(order).externalOrderId);
    return entry && entry.custom.orderNo === order.orderNo ? { order: order, entry: entry } : null;
}
