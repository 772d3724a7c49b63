import { adoptCreatedOrder } from '../identity/adoptCreatedOrder';

/**
 * dw.ocapi.shop.order.afterPOST and dw.scapi.orders.afterPOST: an API client has created an order. Returns nothing, so
 * that the hooks of other cartridges run too and the platform places the order.
 */
export function afterPOST(order: dw.order.Order): void {
    adoptCreatedOrder(order);
}
