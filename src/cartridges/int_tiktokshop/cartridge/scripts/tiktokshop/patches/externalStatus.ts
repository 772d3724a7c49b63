import { officialStateOf } from '../identity/rules/officialState';
import { platformChange } from '../lifecycle/rules/platformChange';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { isOfficialOrder, readOfficialOrder } from '../identity/store/officialOrder';
import { identityForHook } from '../identity/identityForHook';
import { currentOrder, editsOf } from '../lifecycle/store/orders';
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
        const edited = entryBeforeEdit(order);
        return edited && appliedStatusOf(edited);
    }
    return isOfficialOrder(order) ? officialStateOf(readOfficialOrder(order)).status : 'New';
}

/** The entry of an edited order, whose successor shows nothing of TikTok's until somebody notices the edit; null for none. */
function entryBeforeEdit(successor: dw.order.Order): LedgerEntry | null {
    const edits = successor.replacedOrderNo ? editsOf(successor) : [];
    const entries = edits.map((edit) => findEntry(identityForHook(edit).externalOrderId));
    return entries.filter((entry) => entry !== null)[0] || null;
}
