import { findEntry } from '../platform/ledger';
import { externalOrderIdOf, isTikTokOrder } from '../platform/orders';
import { adoptOrder } from './adoptOrder';

/** Adopts an order that was just created through an API, if it is TikTok's. Runs in the transaction of the request. */
export function adoptCreatedOrder(order: dw.order.Order): void {
    const externalOrderId = externalOrderIdOf(order);
    if (isTikTokOrder(order) && externalOrderId !== '' && !findEntry(externalOrderId)) {
        adoptOrder(order);
    }
}
