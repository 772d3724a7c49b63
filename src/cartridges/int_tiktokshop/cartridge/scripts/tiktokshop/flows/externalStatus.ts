import { takeOver } from '../domain/officialOrder';
import { platformChange } from '../domain/platformChange';
import { findEntry } from '../platform/ledger';
import { isOfficialOrder, readOfficialOrder } from '../platform/officialOrder';
import { readState } from '../platform/orderState';
import { externalOrderIdOf, isTikTokOrder } from '../platform/orders';
import { seenStatusOf } from '../platform/platformStatus';

/** The status of an order as TikTok is to see it; null for an order that is not TikTok's. */
export function externalStatusFor(order: dw.order.Order): string | null {
    if (!isTikTokOrder(order)) {
        return null;
    }
    const entry = findEntry(externalOrderIdOf(order));
    if (entry) {
        const isCancelled = platformChange(seenStatusOf(entry), readState(order, entry)) === 'cancelled';
        return isCancelled ? 'CANCELLED' : entry.custom.appliedStatus;
    }
    return isOfficialOrder(order) ? takeOver(readOfficialOrder(order)).status : 'New';
}
