import { dataOf, readCountedPage } from './rules/apiAnswer';
import type { CountedPage } from './rules/apiAnswer';
import { readReturn } from './rules/tiktokReturn';
import type { TikTokReturn } from './rules/tiktokReturn';
import { call, readDone } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import type { TimeWindow } from './orders';
import { answerPost, shopPost } from './shopCall';
import { pageQuery } from './pageQuery';

/** A page of returns. */
export type ReturnPage = CountedPage<TikTokReturn>;

/**
 * Search Returns 202602: those that have changed in a time, oldest change first. A return that changes during paging may
 * leave the window, so windows must overlap.
 * @param pageToken - empty for the first page
 */
export function fetchReturns(settings: ApiSettings, window: TimeWindow, pageToken: string): ApiResult<ReturnPage> {
    return searchReturns(settings, { update_time_ge: window.from, update_time_lt: window.to }, pageToken);
}

/**
 * Search Returns 202602: all of some orders.
 * @param orderIds - at most fifty
 * @param pageToken - empty for the first page
 */
export function fetchReturnsOf(settings: ApiSettings, orderIds: string[], pageToken: string): ApiResult<ReturnPage> {
    return searchReturns(settings, { order_ids: orderIds }, pageToken);
}

function searchReturns(settings: ApiSettings, filter: object, pageToken: string): ApiResult<ReturnPage> {
    const query = pageQuery(50, pageToken, 'update_time');
    return call(settings, shopPost('/return_refund/202602/returns/search', filter, query), (answer) =>
        readCountedPage(dataOf(answer), 'return_orders', readReturn)
    );
}

/**
 * Approve Return 202309.
 * @param decision - for example `APPROVE_RETURN`
 * @param idempotencyKey - the same for each attempt
 */
export function approveReturn(
    settings: ApiSettings,
    returnId: string,
    decision: string,
    idempotencyKey: string
): ApiResult<null> {
    const body = { decision: decision };
    return call(settings, answerPost(returnPath(returnId, 'approve'), body, idempotencyKey), readDone);
}

/**
 * Reject Return 202309.
 * @param rejection - for example the decision `REJECT_RETURN`, with a reason that Get Reject Reasons offers
 * @param idempotencyKey - the same for each attempt
 */
export function rejectReturn(
    settings: ApiSettings,
    returnId: string,
    rejection: { decision: string; reason: string },
    idempotencyKey: string
): ApiResult<null> {
    const body = { decision: rejection.decision, reject_reason: rejection.reason };
    return call(settings, answerPost(returnPath(returnId, 'reject'), body, idempotencyKey), readDone);
}

function returnPath(returnId: string, answer: 'approve' | 'reject'): string {
    return '/return_refund/202309/returns/' + encodeURIComponent(returnId) + '/' + answer;
}
