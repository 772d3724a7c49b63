import { officialStateOf } from '../identity/rules/officialState';
import { platformChange } from '../lifecycle/rules/platformChange';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { isOfficialOrder, readOfficialOrder } from '../identity/store/officialOrder';
import { identityForHook } from '../identity/identityForHook';
import { currentOrder } from '../lifecycle/store/orders';
import { getState } from '../lifecycle/store/orderState';
import { seenStatusOf } from '../lifecycle/store/platformStatus';

/** The status of an order for TikTok; null for an order that is not proven to be TikTok's. */
export function externalStatusFor(asked: dw.order.Order): string | null {
    const order = currentOrder(asked);
    const identity = identityForHook(order);
    const entry = findEntry(identity.externalOrderId);
    if (entry) {
        const isCancelled = platformChange(seenStatusOf(entry), getState(order, entry)) === 'cancelled';
        return isCancelled ? 'CANCELLED' : appliedStatusOf(entry);
    }
    if (identity.standing !== 'proven') {
        return null;
    }
    return isOfficialOrder(order) ? officialStateOf(readOfficialOrder(order)).status : 'New';
}
