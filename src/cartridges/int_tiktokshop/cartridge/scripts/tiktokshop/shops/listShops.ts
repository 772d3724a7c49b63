import { fromNow } from '../platform/clock';
import { allConnections, isLost } from './store/connections';
import type { Connection } from './store/connections';

/** How a connected shop is doing. */
export interface ShopHealth {
    shopId: string;
    name: string;
    region: string;
    /** The beginning of what names the shop in calls: enough to tell two apart. */
    cipher: string;
    scopes: string[];
    /** `connected`, `ending` when the seller has to authorize again soon, or `reconnect`. */
    state: 'connected' | 'ending' | 'reconnect';
    accessTokenEndsAt: Date | null;
    authorizationEndsAt: Date | null;
}

/** How long before its end an authorization is called ending. */
const AHEAD = 30 * 24 * 60 * 60 * 1000;

/** Characters of a cipher that are shown. */
const CIPHER_SHOWN = 8;

/** All shops that were ever connected; there are a handful. Tokens stay where they are. */
export function listShops(): ShopHealth[] {
    return allConnections().map(healthOf);
}

/** How one shop is doing; null when it was never connected. */
export function getShop(shopId: string): ShopHealth | null {
    return listShops().filter((shop) => shop.shopId === shopId)[0] || null;
}

/** How one connected shop is doing. */
export function healthOf(connection: Connection): ShopHealth {
    const ends = connection.custom.refreshTokenExpiresAt;
    const isEnding = ends !== null && ends < fromNow(AHEAD);
    return {
        shopId: connection.custom.shopId,
        name: connection.custom.shopName || connection.custom.shopId,
        region: connection.custom.region || '',
        cipher: (connection.custom.shopCipher || '').slice(0, CIPHER_SHOWN),
        scopes: (connection.custom.grantedScopes || '').split(' ').filter((scope) => scope !== ''),
        state: isLost(connection) ? 'reconnect' : isEnding ? 'ending' : 'connected',
        accessTokenEndsAt: connection.custom.accessTokenExpiresAt,
        authorizationEndsAt: ends
    };
}
