import { adoptCreatedOrder } from '../identity/adoptCreatedOrder';
import { receiveOrderPatch } from '../patches/receiveOrderPatch';
import { refusal } from '../platform/webHook';

/**
 * dw.ocapi.shop.order.beforePATCH: an order that is not known yet is adopted as it is before the patch is written. In the
 * transaction of the request.
 */
export function beforePATCH(order: dw.order.Order): void {
    adoptCreatedOrder(order);
}

/**
 * dw.ocapi.shop.order.afterPATCH: TikTok, or an OMS with the official vocabulary, has changed an order.
 * @returns an error for what the order's state does not allow; otherwise nothing, so that other cartridges have a say
 */
export function afterPATCH(order: dw.order.Order, orderInput: unknown): dw.system.Status | undefined {
    const outcome = receiveOrderPatch(order, orderInput);
    return outcome && outcome.outcome === 'rejected' ? refusal(order.orderNo, outcome) : undefined;
}
