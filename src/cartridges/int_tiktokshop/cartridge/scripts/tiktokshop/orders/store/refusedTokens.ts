import { cacheNamed } from '../../platform/cacheNamed';
import { hmacSha256Hex } from '../../platform/crypto';

/** Declared in caches.json, which sets how long a refusal counts. Without it, every token is checked. */
const CACHE = 'TikTokShopRefusedTokens';

/** Whether the instance refused a token within the last minute, as far as this application server knows. */
export function wasRefused(token: string): boolean {
    const cache = cacheNamed(CACHE);
    return cache !== null && cache.get(keyOf(token)) === true;
}

/** Remembers that the instance refuses a token. */
export function rememberRefusedToken(token: string): void {
    const cache = cacheNamed(CACHE);
    if (cache) {
        cache.put(keyOf(token), true);
    }
}

/** Cache keys may appear in logs, so the key is a hash of the token. Source: platform doc dw.system.Cache. */
function keyOf(token: string): string {
    return hmacSha256Hex(token, CACHE);
}
