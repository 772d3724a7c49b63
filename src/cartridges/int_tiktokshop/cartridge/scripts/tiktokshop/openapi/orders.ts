import { dataOf, readCountedPage, readItems } from './rules/apiAnswer';
import type { CountedPage, ReadItems } from './rules/apiAnswer';
import { readTikTokOrder } from './rules/tiktokOrder';
import type { TikTokOrder } from './rules/tiktokOrder';
import { call, isTooLong } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { shopGet, shopPost } from './shopCall';
import { pageQuery } from './pageQuery';

/** Orders per call. Source: API page Get Order Detail 202507. */
export const MAX_ORDERS_PER_CALL = 50;

/** The orders that could be read, and the fault of the first that could not. */
export type TikTokOrders = ReadItems<TikTokOrder>;

/**
 * Get Order Detail.
 * @param ids - at most 50 TikTok order ids
 */
export function fetchOrderDetail(settings: ApiSettings, ids: string[]): ApiResult<TikTokOrders> {
    const result = call(settings, shopGet('/order/202507/orders', { ids: ids.join(',') }), (answer) =>
        readItems(dataOf(answer), 'orders', readTikTokOrder)
    );
    return isTooLong(result) && ids.length > 1 ? fetchHalves(settings, ids) : result;
}

/** Orders whose documents are together longer than a script can read. */
function fetchHalves(settings: ApiSettings, ids: string[]): ApiResult<TikTokOrders> {
    const half = Math.ceil(ids.length / 2);
    const first = fetchOrderDetail(settings, ids.slice(0, half));
    const second = first.ok ? fetchOrderDetail(settings, ids.slice(half)) : first;
    if (!first.ok || !second.ok) {
        return second;
    }
    const orders = {
        items: first.data.items.concat(second.data.items),
        unread: first.data.unread.concat(second.data.unread),
        fault: first.data.fault || second.data.fault
    };
    return { ok: true, data: orders, requestId: second.requestId };
}

/** A page of the order list. */
export type OrderPage = CountedPage<TikTokOrder>;

/**
 * Get Order List: changed orders, oldest change first. An order that changes during paging may leave the window, so
 * windows must overlap.
 * @param window - `from` inclusive, `to` exclusive, in seconds since the epoch
 * @param pageToken - empty for the first page
 */
export function fetchOrderList(settings: ApiSettings, window: TimeWindow, pageToken: string): ApiResult<OrderPage> {
    const filter = { update_time_ge: window.from, update_time_lt: window.to };
    return fetchPage(settings, 'update_time', filter, pageToken);
}

/**
 * Get Order List: orders that buyers placed in a time, oldest first. An order leaves such a list only by losing its status.
 * @param status - for example `AWAITING_SHIPMENT`; empty for orders of every status
 */
export function fetchPlacedOrders(
    settings: ApiSettings,
    window: TimeWindow,
    status: string,
    pageToken: string
): ApiResult<OrderPage> {
    const filter: { [name: string]: unknown } = { create_time_ge: window.from, create_time_lt: window.to };
    if (status !== '') {
        filter.order_status = status;
    }
    return fetchPage(settings, 'create_time', filter, pageToken);
}

/** A part of the time, in seconds since the epoch. */
export interface TimeWindow {
    /** Inclusive. */
    from: number;
    /** Exclusive. */
    to: number;
}

function fetchPage(settings: ApiSettings, sortField: string, filter: object, pageToken: string): ApiResult<OrderPage> {
    const query = pageQuery(100, pageToken, sortField);
    return call(settings, shopPost('/order/202309/orders/search', filter, query), (answer) =>
        readCountedPage(dataOf(answer), 'orders', readTikTokOrder)
    );
}
