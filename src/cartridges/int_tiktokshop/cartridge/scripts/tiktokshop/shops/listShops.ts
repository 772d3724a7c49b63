import { DAY } from '../platform/rules/durations';
import { fromNow } from '../platform/clock';
import { callsPerDay, mode } from '../platform/settings';
import { carriersOf, skippedKindsOf, warehousesOf } from '../platform/shopSettings';
import type { ShopTable } from './rules/shopTable';
import { ordersReadUntil } from './orders/ordersRead';
import { allConnections, isLost } from './store/connections';
import { refusalOf } from './store/shopRefusal';
import type { Connection } from './store/connections';
import { mayChange } from './store/shopMoves';

/** How a connected shop is doing. */
export interface ShopHealth {
    shopId: string;
    name: string;
    region: string;
    /** The beginning of what names the shop in calls: enough to tell two apart. */
    cipher: string;
    scopes: string[];
    /**
     * `connected`, `ending` when the seller has to authorize again soon, `reconnect`, `refused` while TikTok refuses all calls, or
     * `nosite`: no site gets its orders.
     */
    state: 'connected' | 'ending' | 'reconnect' | 'refused' | 'nosite';
    /** Whether the shop waits for a person: it is in one of the last three states. */
    needsPerson: boolean;
    /** Whether people of this site may change it. */
    isOurs: boolean;
    /** The site that gets its orders; empty for none. */
    siteId: string;
    /** As chosen for the shop; empty for the setting of the site. */
    reporter: string;
    mode: string;
    /** Whether the cartridge brings its orders, by the shop's mode or the site's. */
    isDirect: boolean;
    /** Kinds of orders that the import leaves out. */
    skipped: string[];
    /** Inventory lists by warehouse, and TikTok's carriers by the shop's names. */
    warehouses: ShopTable;
    carriers: ShopTable;
    /** Calls a day that were chosen for it; null for the site's setting. */
    callsPerDay: number | null;
    callsOfSite: number;
    accessTokenEndsAt: Date | null;
    authorizationEndsAt: Date | null;
    /** Until when TikTok's changed orders were read; null for never. */
    ordersReadUntil: Date | null;
}

/** How long before its end an authorization is called ending. */
const AHEAD = 30 * DAY;

/** Characters of a cipher that are shown. */
const CIPHER_SHOWN = 8;

/** All shops of the instance, other sites' too; there are a handful. Tokens stay where they are. */
export function listShops(): ShopHealth[] {
    return allConnections().map(healthOf);
}

/** How one shop is doing; null when it is not connected, or people of this site may not change it. */
export function getShop(shopId: string): ShopHealth | null {
    return listShops().filter((shop) => shop.shopId === shopId && shop.isOurs)[0] || null;
}

/** How one connected shop is doing. */
export function healthOf(connection: Connection): ShopHealth {
    const ends = connection.grant.custom.refreshTokenExpiresAt;
    const state = stateOf(connection);
    return {
        shopId: connection.shop.custom.shopId,
        name: connection.shop.custom.shopName || connection.shop.custom.shopId,
        region: connection.shop.custom.region || '',
        cipher: (connection.shop.custom.shopCipher || '').slice(0, CIPHER_SHOWN),
        scopes: (connection.grant.custom.grantedScopes || '').split(' ').filter((scope) => scope !== ''),
        state: state,
        needsPerson: state !== 'connected' && state !== 'ending',
        isOurs: mayChange(connection.shop),
        siteId: connection.shop.custom.siteId || '',
        reporter: connection.shop.custom.reporter || '',
        mode: connection.shop.custom.mode || '',
        isDirect: (connection.shop.custom.mode || mode()) === 'direct',
        skipped: skippedKindsOf(connection.shop),
        warehouses: warehousesOf(connection.shop),
        carriers: carriersOf(connection.shop),
        callsPerDay: connection.shop.custom.callsPerDay,
        callsOfSite: callsPerDay(),
        accessTokenEndsAt: connection.grant.custom.accessTokenExpiresAt,
        authorizationEndsAt: ends,
        ordersReadUntil: ordersReadUntil(connection.shop.custom.shopId)
    };
}

function stateOf(connection: Connection): ShopHealth['state'] {
    const ends = connection.grant.custom.refreshTokenExpiresAt;
    if (isLost(connection)) {
        return 'reconnect';
    }
    if (!connection.shop.custom.siteId) {
        return 'nosite';
    }
    if (refusalOf(connection.shop) !== '') {
        return 'refused';
    }
    return ends !== null && ends < fromNow(AHEAD) ? 'ending' : 'connected';
}
