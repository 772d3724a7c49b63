import { dataOf, readItems, readPage, requiredId } from './rules/apiAnswer';
import type { ReadPage } from './rules/apiAnswer';
import type { Source } from '../platform/rules/input/source';
import { addMembers } from '../platform/rules/members';
import { readCancellation, readListedRequest, readStockAdvice } from './rules/cancelRequest';
import type { KnownCancellation, ListedRequest, StockAdvice } from './rules/cancelRequest';
import { namedUnits } from './rules/namedUnits';
import { readRejectReason } from './rules/rejectReason';
import type { RejectReason } from './rules/rejectReason';
import { call, readDone } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { answerPost, shopGet, shopPost } from './shopCall';
import type { TimeWindow } from './orders';
import { pageQuery } from './pageQuery';
import type { Query } from './sign';

/**
 * Cancel Order 202602. The call has no idempotency key, so the caller reads the order before a repeat.
 * @param reason - one of TikTok's reasons
 * @param lineIds - order line item ids; null for the whole order
 */
export function cancelOrder(
    settings: ApiSettings,
    orderId: string,
    reason: string,
    lineIds: string[] | null
): ApiResult<null> {
    const body: { [name: string]: unknown } = { order_id: orderId, cancel_reason: reason };
    if (lineIds) {
        addMembers(body, namedUnits(lineIds, 'order_line_item_id', 'sub_order_line_item_id'));
    }
    const path = '/return_refund/202602/cancellations';
    return call(settings, shopPost(path, body), (answer) => {
        requiredId(dataOf(answer), 'cancel_id');
        return null;
    });
}

/** Cancellations of one page: TikTok's maximum. Source: API page Search Cancellations. */
export const CANCELLATIONS_PER_PAGE = 50;

/** A page of cancellations. */
export type CancellationPage = ReadPage<ListedRequest>;

/**
 * Search Cancellations 202602, for unanswered requests.
 * @param pageToken - empty for the first page
 */
export function fetchOpenRequests(settings: ApiSettings, pageToken: string): ApiResult<CancellationPage> {
    const body = { cancel_types: ['BUYER_CANCEL'], cancel_status: ['CANCELLATION_REQUEST_PENDING'] };
    return searchCancellations(settings, pageQuery(CANCELLATIONS_PER_PAGE, pageToken, ''), body, readListedRequest);
}

/**
 * Search Cancellations 202602: those that have changed in a time, oldest change first, by any party.
 * @param pageToken - empty for the first page
 */
export function fetchCancellations(
    settings: ApiSettings,
    window: TimeWindow,
    pageToken: string
): ApiResult<ReadPage<KnownCancellation>> {
    const query = pageQuery(CANCELLATIONS_PER_PAGE, pageToken, 'update_time');
    const body = { update_time_ge: window.from, update_time_lt: window.to };
    return searchCancellations(settings, query, body, readCancellation);
}

/**
 * Search Cancellations 202602: all of some orders.
 * @param orderIds - at most fifty
 * @param pageToken - empty for the first page
 */
export function fetchCancellationsOf(
    settings: ApiSettings,
    orderIds: string[],
    pageToken: string
): ApiResult<ReadPage<KnownCancellation>> {
    const query = pageQuery(CANCELLATIONS_PER_PAGE, pageToken, '');
    return searchCancellations(settings, query, { order_ids: orderIds }, readCancellation);
}

/**
 * Search Cancellations 202602, for `should_replenish_stock`.
 * @param orderIds - at most fifty
 * @param pageToken - empty for the first page
 */
export function fetchStockAdvice(
    settings: ApiSettings,
    orderIds: string[],
    pageToken: string
): ApiResult<ReadPage<StockAdvice | null>> {
    const query = pageQuery(CANCELLATIONS_PER_PAGE, pageToken, '');
    return searchCancellations(settings, query, { order_ids: orderIds }, readStockAdvice);
}

function searchCancellations<T>(
    settings: ApiSettings,
    query: Query,
    body: object,
    read: (item: Source) => T
): ApiResult<ReadPage<T>> {
    return call(settings, shopPost('/return_refund/202602/cancellations/search', body, query), (answer) =>
        readPage(dataOf(answer), 'cancellations', read)
    );
}

/**
 * Approve Cancellation 202309.
 * @param idempotencyKey - the same for each attempt
 */
export function approveCancellation(settings: ApiSettings, cancelId: string, idempotencyKey: string): ApiResult<null> {
    return call(settings, answerPost(requestPath(cancelId, 'approve'), null, idempotencyKey), readDone);
}

/**
 * Reject Cancellation 202309.
 * @param reason - one that Get Reject Reasons offers
 * @param idempotencyKey - the same for each attempt
 */
export function rejectCancellation(
    settings: ApiSettings,
    cancelId: string,
    reason: string,
    idempotencyKey: string
): ApiResult<null> {
    const body = { reject_reason: reason };
    return call(settings, answerPost(requestPath(cancelId, 'reject'), body, idempotencyKey), readDone);
}

function requestPath(cancelId: string, answer: 'approve' | 'reject'): string {
    return '/return_refund/202309/cancellations/' + encodeURIComponent(cancelId) + '/' + answer;
}

/** Get Reject Reasons 202309: the reasons, which depend on market and request. */
export function fetchRejectReasons(settings: ApiSettings, cancelId: string): ApiResult<RejectReason[]> {
    const query = { return_or_cancel_id: cancelId };
    return call(
        settings,
        shopGet('/return_refund/202309/reject_reasons', query),
        (answer) => readItems(dataOf(answer), 'reasons', readRejectReason).items
    );
}
