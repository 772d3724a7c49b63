import { cacheNamed } from '../../platform/cacheNamed';
import type { Warehouse } from '../../openapi/logistics';

/** Declared in caches.json, which sets how long the answer counts. Without it, TikTok is asked each time. */
const CACHE = 'TikTokShopWarehouses';

/** The warehouses of a shop as read within the last day; null for none, or where the cache is not there. */
export function getWarehouses(shopId: string): Warehouse[] | null {
    const cache = cacheNamed(CACHE);
    return (cache && (cache.get(shopId) as Warehouse[] | undefined)) || null;
}

/** Keeps the warehouses of a shop. */
export function keepWarehouses(shopId: string, read: Warehouse[]): void {
    const cache = cacheNamed(CACHE);
    if (cache) {
        cache.put(shopId, read);
    }
}
