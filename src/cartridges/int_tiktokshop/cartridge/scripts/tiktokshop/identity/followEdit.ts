import { isoNow } from '../platform/clock';
import { noticePlatformChange } from '../lifecycle/noticePlatformChange';
import { entryFor } from '../lifecycle/store/ledger/findEntry';
import { currentOrder, getOrder } from '../lifecycle/store/orders';
import { identityOf } from './store/orderIdentity';

/**
 * The order that messages about an order are for: an edited order is followed by its successor, which takes over the
 * ledger entry if the edit is news. Needs a transaction.
 */
export function followEdit(order: dw.order.Order): dw.order.Order {
    const current = currentOrder(order);
    const numbers = [current.replacedOrderNo, current.originalOrderNo].filter((no) => !!no && no !== current.orderNo);
    [order].concat(numbers.map((no) => getOrder(no) as dw.order.Order)).forEach((edited) => {
        const entry =
            edited && edited.orderNo !== current.orderNo ? entryFor(edited, identityOf(edited).externalOrderId) : null;
        if (entry) {
            noticePlatformChange(edited, entry, isoNow());
        }
    });
    return current;
}
