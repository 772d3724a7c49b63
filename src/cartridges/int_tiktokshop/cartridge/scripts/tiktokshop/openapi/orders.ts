import { dataOf, readItems, readOptionalItems } from './rules/apiAnswer';
import type { ReadItems } from './rules/apiAnswer';
import { optionalText } from '../platform/rules/input';
import { readTikTokOrder } from './rules/tiktokOrder';
import type { TikTokOrder } from './rules/tiktokOrder';
import { call } from './client';
import type { ApiResult, ApiSettings } from './client';
import type { Query } from './sign';

/** Orders per call. Source: API page Get Order Detail 202507. */
export const MAX_ORDERS_PER_CALL = 50;

/** The orders that could be read, and the fault of the first that could not. */
export type TikTokOrders = ReadItems<TikTokOrder>;

/**
 * Get Order Detail.
 * @param ids - at most 50 TikTok order ids
 */
export function fetchOrderDetail(settings: ApiSettings, ids: string[]): ApiResult<TikTokOrders> {
    return call(
        settings,
        { method: 'GET', path: '/order/202507/orders', query: { ids: ids.join(',') }, body: null, forShop: true },
        (answer) => readItems(dataOf(answer), 'orders', readTikTokOrder)
    );
}

/** A page of the order list. */
export interface OrderPage extends TikTokOrders {
    /** Empty on the last page. */
    nextPageToken: string;
    /** How many orders the window has now; 0 where TikTok does not say. */
    count: number;
}

/**
 * Get Order List: changed orders, oldest change first. An order that changes during paging may leave the window, so
 * windows must overlap.
 * @param window - `from` inclusive, `to` exclusive, in seconds since the epoch
 * @param pageToken - empty for the first page
 */
export function fetchOrderList(
    settings: ApiSettings,
    window: { from: number; to: number },
    pageToken: string
): ApiResult<OrderPage> {
    const query: Query = { page_size: '100', sort_field: 'update_time', sort_order: 'ASC' };
    if (pageToken !== '') {
        query.page_token = pageToken;
    }
    const body = { update_time_ge: window.from, update_time_lt: window.to };
    return call(
        settings,
        { method: 'POST', path: '/order/202309/orders/search', query: query, body: body, forShop: true },
        (answer) => {
            const data = dataOf(answer);
            const found = readOptionalItems(data, 'orders', readTikTokOrder);
            return {
                items: found.items,
                fault: found.fault,
                nextPageToken: optionalText(data, 'next_page_token', 2000),
                count: typeof data.fields.total_count === 'number' ? data.fields.total_count : 0
            };
        }
    );
}
