import { prepareOrderPatch } from '../patches/prepareOrderPatch';
import { receiveOrderPatch } from '../patches/receiveOrderPatch';
import { refusalStatus } from '../platform/web/refusalStatus';

/** dw.ocapi.shop.order.beforePATCH: the platform will write a patch to an order. */
export function beforePATCH(order: dw.order.Order): void {
    prepareOrderPatch(order);
}

/**
 * dw.ocapi.shop.order.afterPATCH: TikTok, or an OMS with the official vocabulary, has patched an order.
 * @returns an error for a patch that the order's state does not allow; otherwise nothing, so that the hooks of other
 *     cartridges run too
 */
export function afterPATCH(order: dw.order.Order, orderInput: unknown): dw.system.Status | undefined {
    const outcome = receiveOrderPatch(order, orderInput);
    return outcome && outcome.outcome === 'rejected' ? refusalStatus(order.orderNo, outcome) : undefined;
}
