import type { TikTokOrder } from '../domain/shipPlan';
import { call } from './client';
import type { ApiResult, ApiSettings } from './client';

/** Orders per call. Source: API page Get Order Detail 202507. */
export const MAX_ORDERS_PER_CALL = 50;

/**
 * Get Order Detail.
 * @param ids - at most 50 TikTok order ids
 */
export function getOrderDetail(settings: ApiSettings, ids: string[]): ApiResult<{ orders?: TikTokOrder[] }> {
    return call(settings, {
        method: 'GET',
        path: '/order/202507/orders',
        query: { ids: ids.join(',') },
        body: null,
        forShop: true
    });
}
