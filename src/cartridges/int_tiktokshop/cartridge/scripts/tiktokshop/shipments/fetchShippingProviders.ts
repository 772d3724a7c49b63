import type { ApiResult } from '../openapi/client';
import { fetchProvidersOfOption } from '../openapi/logistics';
import type { ShippingProvider } from '../openapi/rules/shippingProvider';
import { storeProviders, getProviders } from './store/providersCache';
import type { Shop } from '../shops/store/shop';
import { inTransaction } from '../platform/transaction';

/** The carriers that a delivery option allows; asked of TikTok once a day. */
export function fetchShippingProviders(
    shop: Shop,
    shopId: string,
    deliveryOptionId: string
): ApiResult<ShippingProvider[]> {
    const cached = getProviders(deliveryOptionId);
    if (cached) {
        return { ok: true, data: cached, requestId: '' };
    }
    const result = fetchProvidersOfOption(shop.api, deliveryOptionId);
    if (!result.ok) {
        return result;
    }
    // No carriers at all is no answer to go by for a day.
    if (result.data.length > 0) {
        inTransaction(() => storeProviders(deliveryOptionId, shopId, result.data));
    }
    return result;
}
