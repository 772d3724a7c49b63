import { identityOf } from './store/orderIdentity';
import { adoptIfProven } from './adoptOrder';

/**
 * Adopts an order of an API, if it is placed and proved to be TikTok's. Runs in the transaction of the request: other
 * orders, and those that are not placed yet, are left to the sweep.
 */
export function adoptCreatedOrder(order: dw.order.Order): void {
    adoptIfProven(order, identityOf(order));
}
