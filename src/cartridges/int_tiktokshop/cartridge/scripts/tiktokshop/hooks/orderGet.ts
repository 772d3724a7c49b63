import { recordRefusedPatches } from '../patches/recordRefusedPatches';
import { externalStatusFor } from '../patches/externalStatus';

/**
 * dw.ocapi.shop.order.modifyGETResponse: TikTok reads an order before it cancels or ships it. Puts the applied status
 * into the answer, also for an order that is not adopted yet. Records what hooks of this application server have
 * refused: no transaction is open here, and TikTok's connector reads orders all the time.
 */
export function modifyGETResponse(order: dw.order.Order, orderResponse: { c_externalOrderStatus?: string }): void {
    recordRefusedPatches();
    const status = externalStatusFor(order);
    if (status !== null) {
        orderResponse.c_externalOrderStatus = status;
    }
}
