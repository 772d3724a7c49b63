import { externalStatusFor } from '../patches/externalStatus';

/**
 * dw.ocapi.shop.order.modifyGETResponse: TikTok asks for an order before it cancels or ships one. The answer carries
 * the status that was applied, also for an order that no job has adopted yet.
 */
export function modifyGETResponse(order: dw.order.Order, orderResponse: { c_externalOrderStatus?: string }): void {
    const status = externalStatusFor(order);
    if (status !== null) {
        orderResponse.c_externalOrderStatus = status;
    }
}
