import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { newObject } from '../../platform/newObjects';
import type { Tokens } from '../rules/tokens';
import { fromNow, now } from '../../platform/clock';

/** A TikTok shop that the merchant has connected, with its tokens. */
export type Connection = TypedCustomObject<'TikTokShopConnection'>;

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

/**
 * The connections that one grant covers: a seller's shops share their tokens, and a refresh replaces the tokens of all.
 */
function sharing(connection: Connection): Connection[] {
    const token = connection.custom.refreshToken;
    return allConnections().filter((other) => other.custom.refreshToken === token);
}

/** Whether the access token has expired or soon will, and can be refreshed. */
export function needsRefresh(connection: Connection): boolean {
    return !isLost(connection) && expiresBefore(connection, fromNow(REFRESH_AHEAD));
}

/** Whether TikTok can be called: also without authorization, the last access token may live on for some days. */
export function canCall(connection: Connection): boolean {
    return !isLost(connection) || !expiresBefore(connection, now());
}

function expiresBefore(connection: Connection, time: Date): boolean {
    const expires = connection.custom.accessTokenExpiresAt;
    return expires !== null && expires <= time;
}

/**
 * Takes the right to refresh, because the old refresh token works only once. Needs a transaction.
 * @returns false if someone else has it
 */
export function lockForRefresh(connection: Connection): boolean {
    const all = sharing(connection);
    if (all.some((other) => other.custom.refreshLockedUntil !== null && other.custom.refreshLockedUntil > now())) {
        return false;
    }
    all.forEach((other) => {
        other.custom.refreshLockedUntil = fromNow(LOCK);
    });
    return true;
}

/** Stores new tokens for all shops they are for, and gives the right to refresh back. Needs a transaction. */
export function storeTokens(connection: Connection, tokens: Tokens): void {
    sharing(connection).forEach((other) => writeTokens(other, tokens));
}

/**
 * Connects a shop, or connects it again. Needs a transaction.
 * @param shop - as Get Authorized Shops gave it
 * @param scopes - what the seller has granted
 */
export function connectShop(shop: ConnectedShop, tokens: Tokens, scopes: string[]): void {
    const connection = CustomObjectMgr.getCustomObject(TYPE, shop.id) || newObject(TYPE, shop.id);
    rememberShop(connection, shop);
    writeTokens(connection, tokens);
    connection.custom.grantedScopes = scopes.join(' ');
}

function writeTokens(connection: Connection, tokens: Tokens): void {
    connection.custom.accessToken = tokens.accessToken;
    connection.custom.accessTokenExpiresAt = new Date(tokens.accessTokenExpiresAt * 1000);
    connection.custom.refreshToken = tokens.refreshToken;
    connection.custom.refreshTokenExpiresAt = new Date(tokens.refreshTokenExpiresAt * 1000);
    connection.custom.state = 'connected';
    connection.custom.refreshLockedUntil = null;
}

/** What TikTok says of a shop. */
export interface ConnectedShop {
    id: string;
    name: string;
    /** Market, for example `US`. */
    region: string;
    cipher: string;
}

/** What TikTok says of a shop. Needs a transaction. */
export function rememberShop(connection: Connection, shop: ConnectedShop): void {
    connection.custom.shopName = shop.name;
    connection.custom.region = shop.region;
    connection.custom.shopCipher = shop.cipher;
}

/** Forgets a shop with its tokens. Needs a transaction. */
export function removeConnection(connection: Connection): void {
    CustomObjectMgr.remove(connection);
}

/** Whether the shop has to be connected again. */
export function isLost(connection: Connection): boolean {
    return connection.custom.state === 'reconnect';
}

/** The seller does not authorize us any more, or we have lost the token: no call works. Needs a transaction. */
export function markLost(connection: Connection): void {
    connection.custom.state = 'reconnect';
    connection.custom.accessTokenExpiresAt = now();
}

/** The refresh failed; the shops may have to be connected again. Needs a transaction. */
export function refreshFailed(connection: Connection, mustReconnect: boolean): void {
    sharing(connection).forEach((other) => {
        other.custom.refreshLockedUntil = null;
        if (mustReconnect) {
            other.custom.state = 'reconnect';
        }
    });
}
