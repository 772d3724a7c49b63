import { MINUTE } from '../platform/rules/durations';
import { now } from '../platform/clock';
import { getRecord, storeRecord } from '../platform/storedValues';
import type { FoundOrder } from '../lifecycle/store/orderSearch';

const NAME = 'sweptOrders';

/** How old a change has to be before the sweep skips it: a second change may bear the same time. */
const SETTLED = MINUTE;

/** When each order was last changed that the last sweep has caught up with, in milliseconds, by order number. */
export interface SweptOrders {
    [orderNo: string]: number;
}

/** The orders of the last sweep. */
export function sweptOrders(): SweptOrders {
    return getRecord<SweptOrders>(NAME, {});
}

/** Whether the last sweep has caught up with the order as it is. */
export function isSwept(order: FoundOrder, swept: SweptOrders): boolean {
    return swept[order.orderNo] === order.changedAt.getTime();
}

/**
 * Stores what a sweep has caught up with: at most what one search finds. Needs a transaction.
 * @param orders - as they were found, before they were visited
 */
export function storeSweptOrders(orders: FoundOrder[]): void {
    const settled = now().getTime() - SETTLED;
    const swept: SweptOrders = {};
    orders
        .filter((order) => order.changedAt.getTime() < settled)
        .forEach((order) => {
            swept[order.orderNo] = order.changedAt.getTime();
        });
    storeRecord(NAME, swept);
}
