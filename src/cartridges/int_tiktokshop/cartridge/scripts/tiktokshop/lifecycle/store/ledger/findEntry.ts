import { isUnproven, liveEntry } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { findRetiredEntry, getRetiredEntry, retiredEntryOf } from './retiredEntry';

/**
 * The entry of a TikTok order, or null. Also null for an unproven order, because no message applies to it. The entry of
 * a finished order comes from the order itself, and becomes an object again as soon as something is written to it.
 */
export function findEntry(externalOrderId: string): LedgerEntry | null {
    return provenOnly(liveEntry(externalOrderId) || findRetiredEntry(externalOrderId));
}

/** The same, by keys only, without the order search: does not find retired entries of orders with other numbers. */
export function getEntry(externalOrderId: string): LedgerEntry | null {
    return provenOnly(getAnyEntry(externalOrderId));
}

/** The same, proven or not. */
export function getAnyEntry(externalOrderId: string): LedgerEntry | null {
    return liveEntry(externalOrderId) || getRetiredEntry(externalOrderId);
}

/** The entry under a TikTok id, as `findEntry`, where the order is at hand. Reads by keys only. */
export function entryFor(order: dw.order.Order, externalOrderId: string): LedgerEntry | null {
    return provenOnly(anyEntryFor(order, externalOrderId));
}

/** The same, proven or not. */
export function anyEntryFor(order: dw.order.Order, externalOrderId: string): LedgerEntry | null {
    return liveEntry(externalOrderId) || retiredEntryOf(order, externalOrderId);
}

function provenOnly(entry: LedgerEntry | null): LedgerEntry | null {
    return entry && !isUnproven(entry) ? entry : null;
}
