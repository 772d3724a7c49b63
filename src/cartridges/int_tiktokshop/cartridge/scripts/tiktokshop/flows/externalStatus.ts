import { takeOver } from '../domain/officialOrder';
import { platformChange } from '../domain/platformChange';
import { findEntry } from '../platform/ledger';
import { isOfficialOrder, readOfficialOrder } from '../platform/officialOrder';
import { identityOf } from '../platform/orderIdentity';
import { readState } from '../platform/orderState';
import { seenStatusOf } from '../platform/platformStatus';

/** The status of an order as TikTok is to see it; null for an order that is not proved to be TikTok's. */
export function externalStatusFor(order: dw.order.Order): string | null {
    const identity = identityOf(order);
    const entry = findEntry(identity.externalOrderId);
    if (entry) {
        const isCancelled = platformChange(seenStatusOf(entry), readState(order, entry)) === 'cancelled';
        return isCancelled ? 'CANCELLED' : entry.custom.appliedStatus;
    }
    if (identity.standing !== 'proven') {
        return null;
    }
    return isOfficialOrder(order) ? takeOver(readOfficialOrder(order)).status : 'New';
}
