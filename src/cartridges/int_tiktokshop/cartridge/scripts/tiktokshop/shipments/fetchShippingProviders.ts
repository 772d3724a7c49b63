import type { ApiResult } from '../openapi/apiCall';
import { fetchProvidersOfOption } from '../openapi/logistics';
import type { Route } from '../openapi/logistics';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import { storeProviders, getProviders } from './store/providersCache';
import type { Shop } from '../shops/store/shop';
import { inTransaction } from '../platform/transaction';

/**
 * The carriers that a delivery option allows; asked of TikTok once a day.
 * @param route - see {@link routeOf}; null where the carriers do not depend on it
 */
export function fetchShippingProviders(
    shop: Shop,
    shopId: string,
    deliveryOptionId: string,
    route: Route | null
): ApiResult<ShippingProvider[]> {
    const key = route ? [deliveryOptionId, route.warehouseRegion, route.buyerRegion].join('/') : deliveryOptionId;
    const cached = getProviders(key);
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
