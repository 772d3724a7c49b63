import { isoNow } from '../platform/clock';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { currentOrder, getOrder } from '../lifecycle/store/orders';
import { adoptOrder } from './adoptOrder';
import { leavesAtOnce } from './leavesAtOnce';
import { identityOf } from './store/orderIdentity';

/**
 * The order that messages about an order are for: an edited order is followed by its successor, which takes over the
 * ledger entry if the edit is news. An order that was edited before it was adopted is adopted first: its successor may have
 * nothing that shows whose it is. Needs a transaction.
 */
export function followEdit(order: dw.order.Order): dw.order.Order {
    const current = currentOrder(order);
    const numbers = [current.originalOrderNo, current.replacedOrderNo].filter((no) => !!no && no !== current.orderNo);
    numbers
        .map(getOrder)
        .concat([order])
        .forEach((edited) => {
            const entry = edited && edited.orderNo !== current.orderNo ? entryOfEdited(edited) : null;
            if (edited && entry) {
                noticePlatformChange(edited, entry, isoNow());
            }
        });
    return current;
}

function entryOfEdited(edited: dw.order.Order): LedgerEntry | null {
    const { standing, externalOrderId } = identityOf(edited);
    const isToAdopt = standing === 'proven' && !leavesAtOnce(edited);
    return isToAdopt ? adoptOrder(edited, externalOrderId) : entryFor(edited, externalOrderId);
}
