import { takeOver } from '../domain/officialOrder';
import { findEntry } from '../platform/ledger';
import { isOfficialOrder, readOfficialOrder } from '../platform/officialOrder';
import { externalOrderIdOf, isTikTokOrder } from '../platform/orders';

/** The status of an order as TikTok is to see it; null for an order that is not TikTok's. */
export function externalStatusFor(order: dw.order.Order): string | null {
    if (!isTikTokOrder(order)) {
        return null;
    }
    const entry = findEntry(externalOrderIdOf(order));
    if (entry) {
        return entry.custom.appliedStatus;
    }
    return isOfficialOrder(order) ? takeOver(readOfficialOrder(order)).status : 'New';
}
