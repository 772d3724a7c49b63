import { isoNow } from '../platform/clock';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { currentOrder, editsOf } from '../lifecycle/store/orders';
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
    const edits = current.replacedOrderNo ? editsOf(current) : [];
    edits
        .filter((edited) => edited.orderNo !== current.orderNo)
        .forEach((edited) => {
            const entry = entryOfEdited(edited);
            if (entry) {
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
