import { dataOf, readCountedPage } from './rules/apiAnswer';
import type { CountedPage } from './rules/apiAnswer';
import { readReturn } from './rules/tiktokReturn';
import type { TikTokReturn } from './rules/tiktokReturn';
import { call, readDone } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { answerPost, shopPost } from './shopCall';
import { pageQuery } from './pageQuery';

/** A page of returns. */
export type ReturnPage = CountedPage<TikTokReturn>;

/** Which returns are asked for: those of orders, or those that have changed. */
export interface ReturnFilter {
    /** At most fifty. */
    orderIds?: string[];
    /** Seconds since the epoch; inclusive. */
    changedFrom?: number;
    /** Seconds since the epoch; exclusive. */
    changedTo?: number;
}

/**
 * Search Returns 202602, oldest change first. A return that changes during paging may leave the window, so windows must
 * overlap.
 * @param pageToken - empty for the first page
 */
export function fetchReturns(settings: ApiSettings, filter: ReturnFilter, pageToken: string): ApiResult<ReturnPage> {
    const query = pageQuery(50, pageToken, 'update_time');
    const body: { [name: string]: unknown } = {};
    if (filter.orderIds) {
        body.order_ids = filter.orderIds;
    } else {
        body.update_time_ge = filter.changedFrom;
        body.update_time_lt = filter.changedTo;
    }
    const path = '/return_refund/202602/returns/search';
    return call(settings, shopPost(path, body, query), (answer) =>
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
