import { adoptCreatedOrder } from '../identity/adoptCreatedOrder';
import { applyOrderPatch } from '../patches/applyOrderPatch';
import { refusal } from '../platform/webHook';
import { readOrderPatch } from '../patches/readOrderPatch';

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
    const outcome = applyOrderPatch(order, readOrderPatch(orderInput));
    return outcome && outcome.outcome === 'rejected' ? refusal(order.orderNo, outcome) : undefined;
}
