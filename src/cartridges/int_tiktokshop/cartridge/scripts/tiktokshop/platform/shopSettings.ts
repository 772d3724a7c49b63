import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import Site = require('dw/system/Site');
import { epochSeconds } from './clock';
import { storedJson } from './json';
import { unique } from './rules/lists';
import { leftSiteAt, siteForOrder } from './rules/siteMoves';
import type { SiteMove } from './rules/siteMoves';
import { callsKept, callsPerDay, mode, reporter } from './settings';
import type { Reporter } from './settings';
import { firstOf } from './firstOf';

/** What is known of a connected shop. All sites share it: docs/decisions/0035. */
export type ShopObject = TypedCustomObject<'TikTokShopShop'>;

/** Custom object type of connected shops. */
export const SHOP_TYPE = 'TikTokShopShop';

/** State of a shop that was disconnected: its moves between sites are still known, and what was chosen for it. */
export const DISCONNECTED = 'disconnected';

/** A connected shop of any site, or null. */
export function findShop(shopId: string): ShopObject | null {
    const shop = findKnownShop(shopId);
    return shop && isConnected(shop) ? shop : null;
}

/** A shop that is connected or was, or null: what was chosen for it goes for its orders here in both cases. */
function findKnownShop(shopId: string): ShopObject | null {
    return shopId === '' ? null : CustomObjectMgr.getCustomObject(SHOP_TYPE, shopId);
}

/** The shops that a job or request has found: their values are read anew each time, and no shop is ever removed. */
let found: ShopObject[] | null = null;
let mayKeep = true;

/** All connected shops, whichever site has them; there are a handful. */
export function allShops(): ShopObject[] {
    return knownShops().filter(isConnected);
}

/** Those, and the ones that were disconnected. */
function knownShops(): ShopObject[] {
    const all = found || firstOf(CustomObjectMgr.getAllCustomObjects(SHOP_TYPE), Infinity);
    found = mayKeep ? all : null;
    return all;
}

/** Stops remembering shops: one is being made, in a transaction that may be rolled back. */
export function noteNewShop(): void {
    found = null;
    mayKeep = false;
}

function isConnected(shop: ShopObject): boolean {
    return shop.custom.state !== DISCONNECTED;
}

/** The shops that this site may have orders of: those that it has now, and those that it had before. */
export function shopsOfSite(): ShopObject[] {
    return allShops().filter(hasOrdersHere);
}

/** The shops that this site had until they were disconnected: their orders are still here. */
function lostShopsOfSite(): ShopObject[] {
    return knownShops().filter((shop) => !isConnected(shop) && hasOrdersHere(shop));
}

/** Whether this site has the shop, or had it before. */
export function hasOrdersHere(shop: ShopObject): boolean {
    const siteId = Site.getCurrent().ID;
    return shop.custom.siteId === siteId || formerSitesOf(shop).indexOf(siteId) >= 0;
}

/** Ids of the sites that had a shop before its present one. */
export function formerSitesOf(shop: ShopObject): string[] {
    return storedJson<string[]>(shop.custom.formerSites, []);
}

/** The sites that had a shop, earliest first, each until it lost the shop. Empty also where only 0.1.0 knew that. */
export function movesOf(shop: ShopObject): SiteMove[] {
    return storedJson<SiteMove[]>(shop.custom.moves, []);
}

/** Who reports a shop's orders now: the shop's setting decides, or the site's where the shop has none. */
export function reporterOfShop(shop: ShopObject | null): Reporter {
    return ((shop && shop.custom.reporter) || reporter()) as Reporter;
}

/**
 * The reporter of an order of this site.
 * @param shopId - the shop of the order, connected or not; empty or null while it is unknown: then the site's only shop, if it
 *     has one
 */
export function reporterOf(shopId: string | null): Reporter {
    const only = shopId ? [] : shopsOfSite();
    return reporterOfShop(shopId ? findKnownShop(shopId) : only.length === 1 ? (only[0] as ShopObject) : null);
}

/** Every reporter that orders of this site have by their shops, connected or not, each once. */
export function reportersHere(): Reporter[] {
    return unique(reportersOf(shopsOfSite()).concat(lostShopsOfSite().map(reporterOfShop)));
}

/** Every reporter of some shops of this site, each once; without a shop the site's own. */
export function reportersOf(shops: ShopObject[]): Reporter[] {
    const all = shops.length === 0 ? [reporter()] : shops.map(reporterOfShop);
    return unique(all);
}

/** Kinds of orders that the import of a shop leaves out, for example `sample`. */
export function skippedKindsOf(shop: ShopObject | null): string[] {
    const kinds = (shop && shop.custom.skippedKinds) || '';
    return kinds === '' ? [] : kinds.split(',');
}

/** Inventory lists of a shop by the id of TikTok's warehouse. */
export function warehousesOf(shop: ShopObject | null): { [warehouseId: string]: string } {
    return storedJson<{ [warehouseId: string]: string }>((shop && shop.custom.warehouses) || '', {});
}

/** TikTok's carriers of a shop by the names that it uses; they go before the site's. */
export function carriersOf(shop: ShopObject | null): { [name: string]: string } {
    return storedJson<{ [name: string]: string }>((shop && shop.custom.carriers) || '', {});
}

/** Calls to TikTok for a shop on one day, in UTC, by the setting of the shop, or of the site where the shop has none. */
export function callsPerDayOf(shop: ShopObject): number {
    return shop.custom.callsPerDay || callsPerDay();
}

/** How many of them calls without a deadline may use. */
export function usualCallsPerDayOf(shop: ShopObject): number {
    return Math.ceil((callsPerDayOf(shop) * (100 - callsKept())) / 100);
}

/** Whether this site gets the orders of a shop now. */
export function isOfThisSite(shop: ShopObject): boolean {
    return shop.custom.siteId === Site.getCurrent().ID;
}

/** Whether the cartridge itself brings the orders of a shop to this site. */
export function isImportedHere(shop: ShopObject): boolean {
    return isOfThisSite(shop) && isDirect(shop);
}

/**
 * Whether the cartridge still brings orders to this site that were placed before the shop moved to another one.
 * @param within - seconds since then, at most
 */
export function isImportedUntilMove(shop: ShopObject, within: number = Infinity): boolean {
    return hasLeftWithin(shop, within) && isDirect(shop);
}

/**
 * Whether a shop has moved from this site to another one, or to none, and its orders of before are here.
 * @param within - seconds since then, at most
 */
export function hasLeftWithin(shop: ShopObject, within: number): boolean {
    const left = leftSiteAt(movesOf(shop), Site.getCurrent().ID);
    return !isOfThisSite(shop) && left !== null && epochSeconds() - left <= within;
}

function isDirect(shop: ShopObject): boolean {
    return (shop.custom.mode || mode()) === 'direct';
}

/**
 * Whether an order of a shop that has moved is for another site: each keeps the orders that were placed while it had the shop.
 * @param placedAt - seconds since the epoch; 0 while it is unknown
 */
export function isForOtherSite(shop: ShopObject | null, placedAt: number): boolean {
    const moves = shop ? movesOf(shop) : [];
    return (
        shop !== null &&
        moves.length > 0 &&
        siteForOrder(moves, shop.custom.siteId || '', placedAt) !== Site.getCurrent().ID
    );
}
