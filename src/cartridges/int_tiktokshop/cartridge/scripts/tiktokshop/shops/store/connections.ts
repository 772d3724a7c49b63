import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { DAY } from '../../platform/rules/durations';
import { newObject } from '../../platform/newObjects';
import { fromNow, now } from '../../platform/clock';
import {
    DISCONNECTED,
    SHOP_TYPE,
    allShops,
    findShop,
    hasOrdersHere,
    noteNewShop,
    shopsOfSite
} from '../../platform/shopSettings';
import type { ShopObject } from '../../platform/shopSettings';
import { RECONNECT, allGrants, expiresBefore, findGrant, isGrantLost } from './grants';
import type { Grant } from './grants';
import { forgetRefusal } from './shopRefusal';
import { moveToSite } from './shopMoves';

/** A TikTok shop that the merchant has connected, and the grant that covers it. All sites share both. */
export interface Connection {
    shop: ShopObject;
    grant: Grant;
}

/** Access tokens live seven days: a day early is early enough, and leaves time for a failed attempt. */
const REFRESH_AHEAD = DAY;

/**
 * The connection of a shop, whichever site has it.
 * @param shopId - empty when the order does not say: then the site's only shop
 * @returns null if there is none, or if it is not clear which one
 */
export function findConnection(shopId: string): Connection | null {
    if (shopId !== '') {
        const shop = findShop(shopId);
        return shop && connectionOf(shop);
    }
    const all = shopsOfSite();
    return all.length === 1 ? connectionOf(all[0] as ShopObject) : null;
}

/** All shops that are connected, on whichever site. */
export function allConnections(): Connection[] {
    return connectionsOf(allShops());
}

/** The shops that this site may have orders of: those that it has now, and those that it had before. */
export function siteConnections(): Connection[] {
    return connectionsOf(shopsOfSite());
}

/** Those, and the shops that no site has: what this site shows and warns of. */
export function shownConnections(): Connection[] {
    return allConnections().filter(({ shop }) => hasOrdersHere(shop) || !shop.custom.siteId);
}

/** TikTok's ids of the shops that this site may have orders of. */
export function shopIds(): string[] {
    return shopsOfSite().map((shop) => shop.custom.shopId);
}

/** The connections of some shops, as far as they are connected. */
export function connectionsOf(shops: ShopObject[]): Connection[] {
    return shops.map(connectionOf).filter((connection): connection is Connection => connection !== null);
}

function connectionOf(shop: ShopObject): Connection | null {
    const grant = findGrant(shop.custom.grantId || '-');
    return grant ? { shop: shop, grant: grant } : null;
}

/** Whether the access token has expired or soon will, and can be refreshed. */
export function needsRefresh(connection: Connection): boolean {
    return !isLost(connection) && expiresBefore(connection.grant, fromNow(REFRESH_AHEAD));
}

/** Whether TikTok can be called: also without authorization, the last access token may live on for some days. */
export function canCall(connection: Connection): boolean {
    return !isShopLost(connection.shop) && (!isGrantLost(connection.grant) || !expiresBefore(connection.grant, now()));
}

/** The shop with this id, made if there is none, under a grant. Needs a transaction. */
export function shopUnder(grant: Grant, shopId: string): ShopObject {
    const shop = CustomObjectMgr.getCustomObject(SHOP_TYPE, shopId) || newShop(shopId);
    shop.custom.grantId = grant.custom.grantId;
    shop.custom.state = 'connected';
    return shop;
}

function newShop(shopId: string): ShopObject {
    noteNewShop();
    return newObject(SHOP_TYPE, shopId);
}

/** A shop as TikTok lists it. */
export interface ConnectedShop {
    id: string;
    name: string;
    /** Market, for example `US`. */
    region: string;
    cipher: string;
}

/** Updates a shop to what TikTok lists. Needs a transaction. */
export function updateShop(object: ShopObject, shop: ConnectedShop): void {
    object.custom.shopName = shop.name;
    object.custom.region = shop.region;
    object.custom.shopCipher = shop.cipher;
}

/** The shops of a grant, made where they are new, as TikTok lists them. Needs a transaction. */
export function updateShops(grant: Grant, shops: ConnectedShop[]): ShopObject[] {
    return shops.map((shop) => {
        const object = shopUnder(grant, shop.id);
        updateShop(object, shop);
        return object;
    });
}

/**
 * Forgets a shop, and the tokens that no other shop needs. Which sites had it stays: on another site its orders would be
 * created a second time. So does what was chosen for it: its orders here still have its reporter, and a merchant who connects it
 * again chooses nothing anew. Needs a transaction.
 */
export function removeConnection(shop: ShopObject): void {
    moveToSite(shop, '');
    shop.custom.state = DISCONNECTED;
    shop.custom.grantId = null;
    shop.custom.shopName = null;
    shop.custom.region = null;
    shop.custom.shopCipher = null;
    forgetRefusal(shop);
    removeUnusedGrants();
}

/** Forgets tokens that no shop uses. Needs a transaction. */
export function removeUnusedGrants(): void {
    const used = allShops().map((shop) => shop.custom.grantId);
    allGrants()
        .filter((grant) => used.indexOf(grant.custom.grantId) < 0)
        .forEach((grant) => CustomObjectMgr.remove(grant));
}

/** Grants whose access token has expired and with which no shop may call: their tokens are of no use. */
export function uselessGrants(): Grant[] {
    return allGrants()
        .filter((grant) => grant.custom.refreshToken !== null && expiresBefore(grant, now()))
        .filter((grant) => isGrantLost(grant) || allShops().filter(isOf(grant)).every(isShopLost));
}

/** Removes the tokens of a grant. Its shops stay, so that people see what they have to connect again. Needs a transaction. */
export function removeTokens(grant: Grant): void {
    grant.custom.accessToken = null;
    grant.custom.refreshToken = null;
}

function isOf(grant: Grant): (shop: ShopObject) => boolean {
    return (shop) => shop.custom.grantId === grant.custom.grantId;
}

/** Whether the shop has to be connected again. */
export function isLost(connection: Connection): boolean {
    return isShopLost(connection.shop) || isGrantLost(connection.grant);
}

function isShopLost(shop: ShopObject): boolean {
    return shop.custom.state === RECONNECT;
}

/** Records that the seller no longer authorizes us for this shop: no call works. Needs a transaction. */
export function markLost(connection: Connection): void {
    connection.shop.custom.state = RECONNECT;
}
