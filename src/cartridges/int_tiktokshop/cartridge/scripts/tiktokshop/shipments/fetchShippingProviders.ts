import type { ApiResult } from '../openapi/apiCall';
import { fetchProvidersOfOption } from '../openapi/logistics';
import type { Route } from '../openapi/logistics';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import { storeProviders, getProviders } from './store/providersCache';
import type { Shop } from '../shops/store/shop';
import { DAY, MINUTE } from '../platform/rules/durations';
import { inTransaction } from '../platform/transaction';

/** TikTok changes carriers rarely; a day is what its own connectors use. */
export const USUAL_AGE = DAY;
/** Where a carrier is missing, TikTok is asked again, but not for each order. */
export const DOUBTED_AGE = 10 * MINUTE;

/**
 * The carriers that a delivery option allows.
 * @param route - see {@link routeOf}; null where the carriers do not depend on it
 * @param age - after how long TikTok is asked again, in milliseconds
 */
export function fetchShippingProviders(
    shop: Shop,
    shopId: string,
    deliveryOptionId: string,
    route: Route | null,
    age: number
): ApiResult<ShippingProvider[]> {
    const key = route ? [deliveryOptionId, route.warehouseRegion, route.buyerRegion].join('/') : deliveryOptionId;
    const cached = getProviders(key, age);
    if (cached) {
        return { ok: true, data: cached, requestId: '' };
    }
    const result = fetchProvidersOfOption(shop.api, deliveryOptionId, route);
    if (!result.ok) {
        return result;
    }
    // No carriers at all is no answer to go by for a day.
    if (result.data.length > 0) {
        inTransaction(() => storeProviders(key, shopId, result.data));
    }
    return result;
}
