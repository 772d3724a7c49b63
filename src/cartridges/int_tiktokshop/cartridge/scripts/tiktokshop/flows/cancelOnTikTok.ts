import { cancelOrder } from '../api/cancellations';
import { cancelReasonFor } from '../domain/cancelReason';
import type { TikTokOrder } from '../domain/tiktokOrder';
import type { Shop } from '../platform/shop';
import { failed, refused, reported } from './reportResult';
import type { ReportResult } from './reportResult';

/** Statuses in which TikTok lets the seller cancel for the reasons we give. */
const CANCELLABLE = ['ON_HOLD', 'AWAITING_SHIPMENT'];

/**
 * Cancels an order on TikTok that the seller has cancelled. TikTok's own state, read just before, decides: an order
 * that is cancelled there is done, so a call whose outcome is unknown is never repeated.
 * @param order - as Get Order Detail gave it
 * @param reason - as the OMS gave it
 */
export function cancelOnTikTok(shop: Shop, order: TikTokOrder, reason: string): ReportResult {
    if (order.status === 'CANCELLED') {
        return reported('');
    }
    if (CANCELLABLE.indexOf(order.status) < 0) {
        return refused('not_cancellable', 'TikTok Shop does not let the seller cancel an order that is ' + order.status);
    }
    const result = cancelOrder(shop.api, order.id, cancelReasonFor(reason, shop.region));
    return result.ok ? reported('') : failed(result);
}

