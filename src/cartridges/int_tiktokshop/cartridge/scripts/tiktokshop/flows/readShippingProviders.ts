import type { ApiResult } from '../api/client';
import { getShippingProviders } from '../api/logistics';
import type { ShippingProvider } from '../domain/carriers';
import { cacheProviders, cachedProviders } from '../platform/providersCache';
import type { Shop } from '../platform/shop';
import { inTransaction } from '../platform/transaction';

/** The carriers that a delivery option allows; asked of TikTok once a day. */
export function readShippingProviders(
    shop: Shop,
    shopId: string,
    deliveryOptionId: string
): ApiResult<ShippingProvider[]> {
    const cached = cachedProviders(deliveryOptionId);
    if (cached) {
        return { ok: true, data: cached, requestId: '' };
    }
    const result = getShippingProviders(shop.api, deliveryOptionId);
    if (!result.ok) {
        return result;
    }
    // No carriers at all is no answer to go by for a day.
    if (result.data.length > 0) {
        inTransaction(() => cacheProviders(deliveryOptionId, shopId, result.data));
    }
    return result;
}
