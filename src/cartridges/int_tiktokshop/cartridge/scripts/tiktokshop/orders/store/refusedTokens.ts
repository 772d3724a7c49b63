import CacheMgr = require('dw/system/CacheMgr');
import { hmacSha256Hex } from '../../platform/crypto';

/** Declared in caches.json, which says how long a refusal counts. */
const CACHE = 'TikTokShopRefusedTokens';

/** Whether a token was refused within the last minute, as far as this server remembers. */
export function wasRefused(token: string): boolean {
    const cache = refusals();
    return cache !== null && cache.get(keyOf(token)) === true;
}

/** Remembers that the instance refuses a token. */
export function rememberRefused(token: string): void {
    const cache = refusals();
    if (cache) {
        cache.put(keyOf(token), true);
    }
}

/** Null where the instance has too many caches to register ours: then each token is asked about. */
function refusals(): dw.system.Cache | null {
    try {
        return CacheMgr.getCache(CACHE);
    } catch (e) {
        return null;
    }
}

/** Keys may appear in logs: the token itself is in none. Source: Script API, dw.system.Cache. */
function keyOf(token: string): string {
    return hmacSha256Hex(token, CACHE);
}
