import CacheMgr = require('dw/system/CacheMgr');

/**
 * A cache that caches.json declares. Null where the instance has too many caches to register ours: every caller works without it.
 * Source: platform doc dw.system.CacheMgr.
 */
export function cacheNamed(name: string): dw.system.Cache | null {
    try {
        return CacheMgr.getCache(name);
    } catch (e) {
        return null;
    }
}
