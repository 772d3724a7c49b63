import { decideErasure } from './rules/decideErasure';
import type { ErasureRefusal } from './rules/decideErasure';
import { isErased } from '../lifecycle/store/isErased';
import { ordersOfCustomer } from '../lifecycle/store/orderSearch';
import { currentOrder, getOrder } from '../lifecycle/store/orders';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { entryFor, findEntry } from '../lifecycle/store/ledger/findEntry';
import { identityOf } from '../identity/store/orderIdentity';
import { customerEmail, orderNoOf } from '../platform/settings';
import { hasOpenReturn } from '../returns/eraseReturns';
import { hasOpenTask } from '../tasks/store/taskLists';
import { hasRoomForErasure } from './store/pendingErasures';

/** An order whose buyer can be erased, or why not. */
export interface BuyersOrder {
    orderNo: string;
    externalOrderId: string;
    /** Empty if the ledger has forgotten the order. */
    status: string;
    isErased: boolean;
    /** Empty if nothing is in the way. */
    refusal: ErasureRefusal;
}

/**
 * Orders that are erased at once. Erasing brings back the ledger entry of a finished order, and a request may create ten
 * custom objects (platform quota).
 */
export const AT_ONCE = 8;

/**
 * Finds the orders of a buyer, eight at most; once they are erased, an address finds the next.
 * @param text - order number, TikTok's order id, or e-mail address
 * @returns newest first; empty if this site has no such order of TikTok, and for the address that the site gives to all
 */
export function findBuyer(text: string): BuyersOrder[] {
    return ordersFor(text.trim())
        .map(currentOrder)
        .filter((order, index, all) => all.map((other) => other.orderNo).indexOf(order.orderNo) === index)
        .filter((order) => isOurs(order))
        .slice(0, AT_ONCE)
        .map(buyersOrder);
}

/** One order as it is now. */
export function buyersOrder(order: dw.order.Order): BuyersOrder {
    const externalOrderId = identityOf(order).externalOrderId;
    const entry = entryFor(order, externalOrderId);
    return {
        orderNo: order.orderNo,
        externalOrderId: externalOrderId,
        status: entry ? appliedStatusOf(entry) : '',
        isErased: isErased(order),
        refusal: decideErasure({
            status: entry ? appliedStatusOf(entry) : '',
            isDue: entry !== null && (entry.custom.feedDue === true || entry.custom.reportDue === true),
            hasOpenTask: hasOpenTask(externalOrderId),
            hasOpenRequest: entry !== null && entry.custom.requestOpen === true,
            hasOpenReturn: hasOpenReturn(externalOrderId),
            hasRoom: hasRoomForErasure()
        })
    };
}

/** Whether an order is proven to be TikTok's. */
export function isOurs(order: dw.order.Order): boolean {
    const standing = identityOf(order).standing;
    return standing === 'ours' || standing === 'proven';
}

function ordersFor(text: string): dw.order.Order[] {
    if (text.indexOf('@') >= 0) {
        return text.toLowerCase() === customerEmail().toLowerCase() ? [] : ordersOfCustomer(text);
    }
    const entry = findEntry(text);
    const numbers = [text, entry ? entry.custom.orderNo || '' : '', text === '' ? '' : orderNoOf(text)];
    return numbers.map(getOrder).filter((order): order is dw.order.Order => order !== null);
}
