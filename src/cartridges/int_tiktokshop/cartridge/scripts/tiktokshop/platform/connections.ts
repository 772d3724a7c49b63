import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { fromNow, now } from './clock';

/** A TikTok shop that the merchant has connected, with its tokens. */
export type Connection = TypedCustomObject<'TikTokShopConnection'>;

/** Tokens as TikTok hands them out; times in seconds since the epoch. */
export interface Tokens {
    accessToken: string;
    accessTokenExpiresAt: number;
    refreshToken: string;
    refreshTokenExpiresAt: number;
}

const TYPE = 'TikTokShopConnection';
/** Access tokens live seven days: a day early is early enough, and leaves time for a failed attempt. */
const REFRESH_AHEAD = 24 * 60 * 60 * 1000;
/** How long a refresher keeps others away, should it not come back. */
const LOCK = 60 * 1000;

/**
 * The connection of a shop.
 * @param shopId - empty when the order does not say: then the site's only shop
 * @returns null if there is none, or if it is not clear which one
 */
export function findConnection(shopId: string): Connection | null {
    if (shopId !== '') {
        return CustomObjectMgr.getCustomObject(TYPE, shopId);
    }
    const all = allConnections();
    return all.length === 1 ? (all[0] as Connection) : null;
}

/** All shops that were ever connected. */
export function allConnections(): Connection[] {
    const all = CustomObjectMgr.getAllCustomObjects(TYPE);
    const connections: Connection[] = [];
    while (all.hasNext()) {
        connections.push(all.next());
    }
    all.close();
    return connections;
}

/** TikTok's ids of all connected shops. */
export function shopIds(): string[] {
    return allConnections().map((connection) => connection.custom.shopId);
}

/** Whether the access token has expired or soon will, and can be refreshed. */
export function needsRefresh(connection: Connection): boolean {
    if (isLost(connection)) {
        return false;
    }
    const expires = connection.custom.accessTokenExpiresAt;
    return expires !== null && expires < fromNow(REFRESH_AHEAD);
}

/**
 * Takes the right to refresh, because the old refresh token works only once. Needs a transaction.
 * @returns false if someone else has it
 */
export function lockForRefresh(connection: Connection): boolean {
    const lockedUntil = connection.custom.refreshLockedUntil;
    if (lockedUntil && lockedUntil > now()) {
        return false;
    }
    connection.custom.refreshLockedUntil = fromNow(LOCK);
    return true;
}

/** Stores new tokens and gives the right to refresh back. Needs a transaction. */
export function storeTokens(connection: Connection, tokens: Tokens): void {
    connection.custom.accessToken = tokens.accessToken;
    connection.custom.accessTokenExpiresAt = new Date(tokens.accessTokenExpiresAt * 1000);
    connection.custom.refreshToken = tokens.refreshToken;
    connection.custom.refreshTokenExpiresAt = new Date(tokens.refreshTokenExpiresAt * 1000);
    connection.custom.state = 'connected';
    connection.custom.refreshLockedUntil = null;
}

/** What TikTok says of a shop. Needs a transaction. */
export function rememberShop(connection: Connection, shop: { name: string; region: string; cipher: string }): void {
    connection.custom.shopName = shop.name;
    connection.custom.region = shop.region;
    connection.custom.shopCipher = shop.cipher;
}

/** Whether the shop has to be connected again before TikTok can be called. */
export function isLost(connection: Connection): boolean {
    return connection.custom.state === 'reconnect';
}

/** The seller does not authorize us any more: the shop has to be connected again. Needs a transaction. */
export function markLost(connection: Connection): void {
    connection.custom.state = 'reconnect';
}

/** The refresh failed; the shop may have to be connected again. Needs a transaction. */
export function refreshFailed(connection: Connection, mustReconnect: boolean): void {
    connection.custom.refreshLockedUntil = null;
    if (mustReconnect) {
        markLost(connection);
    }
}
