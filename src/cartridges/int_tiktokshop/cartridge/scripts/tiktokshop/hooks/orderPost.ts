import { adoptCreatedOrder } from '../identity/adoptCreatedOrder';

/**
 * dw.ocapi.shop.order.afterPOST and dw.scapi.orders.afterPOST: an order was created through an API.
 * Returns nothing, so that other cartridges have a say, and the platform places the order.
 */
export function afterPOST(order: dw.order.Order): void {
    adoptCreatedOrder(order);
}
