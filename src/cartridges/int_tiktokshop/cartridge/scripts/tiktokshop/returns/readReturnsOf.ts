import { fetchReturns } from '../openapi/returns';
import type { ReturnPage } from '../openapi/returns';
import type { ApiResult } from '../openapi/client';
import { strangeAnswer } from '../openapi/rules/strangeAnswer';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import type { Notice } from '../platform/rules/notice';
import type { ShopAccess } from '../shops/openAccess';

/** More pages than orders of one call have: TikTok may name a next page for ever. */
const MOST_PAGES = 20;

/** Returns of orders as TikTok told them. */
export interface ReturnsOfOrders {
    items: TikTokReturn[];
    /** Why TikTok did not tell of all, or that some of what it told could not be read; null when all was. */
    problem: Notice | null;
    /** The answer that ended the reading before its end; null for none. */
    failure: (ApiResult<unknown> & { ok: false }) | null;
}

/**
 * Asks TikTok for all returns of orders.
 * @param orderIds - at most fifty; none for no call
 */
export function readReturnsOf(access: ShopAccess, orderIds: string[]): ReturnsOfOrders {
    const read: ReturnsOfOrders = { items: [], problem: null, failure: null };
    let pageToken = '';
    for (let page = 0; orderIds.length > 0 && page < MOST_PAGES; page += 1) {
        const found: ApiResult<ReturnPage> = fetchReturns(access.shop.api, { orderIds: orderIds }, pageToken);
        if (!found.ok) {
            return { items: read.items, problem: found.told, failure: found };
        }
        read.items = read.items.concat(found.data.items);
        read.problem = found.data.fault ? strangeAnswer(found.data.fault) : read.problem;
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return read;
        }
    }
    return read;
}
