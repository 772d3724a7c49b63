import CacheMgr = require('dw/system/CacheMgr');
import type { Warehouse } from '../../openapi/logistics';

/** Declared in caches.json, which sets how long the answer counts. */
const CACHE = 'TikTokShopWarehouses';

/** The warehouses of a shop as read within the last day; null for none, or where the cache is not there. */
export function getWarehouses(shopId: string): Warehouse[] | null {
    const cache = warehouses();
    return (cache && (cache.get(shopId) as Warehouse[] | undefined)) || null;
}

/** Keeps the warehouses of a shop. */
export function keepWarehouses(shopId: string, read: Warehouse[]): void {
    const cache = warehouses();
    if (cache) {
        cache.put(shopId, read);
    }
}

/** Null where the instance has too many caches to register ours; then TikTok is asked each time. */
function warehouses(): dw.system.Cache | null {
    try {
        return CacheMgr.getCache(CACHE);
    } catch (e) {
        return null;
    }
}
