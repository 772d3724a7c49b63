import { call } from './client';
import type { ApiResult, ApiSettings } from './client';
import type { Query } from './sign';

/**
 * Cancel Order 202602. It has no idempotency key: read the order before it is called again.
 * @param reason - one of TikTok's, see domain/cancelReason
 * @param lineIds - order line item ids; null for the whole order
 */
export function cancelOrder(
    settings: ApiSettings,
    orderId: string,
    reason: string,
    lineIds: string[] | null
): ApiResult<{ cancel_id?: string; cancel_status?: string }> {
    const body: { [name: string]: unknown } = { order_id: orderId, cancel_reason: reason };
    if (lineIds) {
        body.order_line_item_ids = lineIds;
    }
    return call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations',
        query: {},
        body: body,
        forShop: true
    });
}

/** Requests of buyers that wait for the seller's answer, as they come. */
export interface CancellationPage {
    cancellations?: unknown[];
    next_page_token?: string;
}

/**
 * Search Cancellations 202602, of requests that nobody has answered.
 * @param pageToken - empty for the first page
 */
export function searchOpenRequests(settings: ApiSettings, pageToken: string): ApiResult<CancellationPage> {
    const query: Query = { page_size: '50' };
    if (pageToken !== '') {
        query.page_token = pageToken;
    }
    return call(settings, {
        method: 'POST',
        path: '/return_refund/202602/cancellations/search',
        query: query,
        body: { cancel_types: ['BUYER_CANCEL'], cancel_status: ['CANCELLATION_REQUEST_PENDING'] },
        forShop: true
    });
}

/**
 * Approve Cancellation 202309.
 * @param idempotencyKey - the same for each attempt
 */
export function approveCancellation(
    settings: ApiSettings,
    cancelId: string,
    idempotencyKey: string
): ApiResult<object> {
    return answerRequest(settings, cancelId, 'approve', idempotencyKey, null);
}

/**
 * Reject Cancellation 202309.
 * @param reason - one of Get Reject Reasons
 * @param idempotencyKey - the same for each attempt
 */
export function rejectCancellation(
    settings: ApiSettings,
    cancelId: string,
    reason: string,
    idempotencyKey: string
): ApiResult<object> {
    return answerRequest(settings, cancelId, 'reject', idempotencyKey, { reject_reason: reason });
}

function answerRequest(
    settings: ApiSettings,
    cancelId: string,
    answer: 'approve' | 'reject',
    idempotencyKey: string,
    body: object | null
): ApiResult<object> {
    return call(settings, {
        method: 'POST',
        path: '/return_refund/202309/cancellations/' + encodeURIComponent(cancelId) + '/' + answer,
        query: { idempotency_key: idempotencyKey },
        body: body,
        forShop: true
    });
}

/** Get Reject Reasons 202309: they depend on market and request, so they are asked for. */
export function getRejectReasons(
    settings: ApiSettings,
    cancelId: string
): ApiResult<{ reasons?: Array<{ name: string }> }> {
    return call(settings, {
        method: 'GET',
        path: '/return_refund/202309/reject_reasons',
        query: { return_or_cancel_id: cancelId },
        body: null,
        forShop: true
    });
}
