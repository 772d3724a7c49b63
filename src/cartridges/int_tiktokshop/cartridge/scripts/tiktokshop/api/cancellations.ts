import { call } from './client';
import type { ApiResult, ApiSettings } from './client';

/**
 * Cancel Order 202602, the whole order. It has no idempotency key: read the order before it is called again.
 * @param reason - one of TikTok's, see domain/cancelReason
 */
export function cancelOrder(
    settings: ApiSettings,
    orderId: string,
    reason: string
): ApiResult<{ cancel_id?: string; cancel_status?: string }> {
    return call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations',
        query: {},
        body: { order_id: orderId, cancel_reason: reason },
        forShop: true
    });
}
