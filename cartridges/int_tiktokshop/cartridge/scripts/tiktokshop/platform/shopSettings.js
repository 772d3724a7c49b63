'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var Site = require('dw/system/Site');
var clock = require('./clock');
var json = require('./json');
var lists = require('./rules/lists');
var siteMoves = require('./rules/siteMoves');
var settings = require('./settings');
var firstOf = require('./firstOf');

/** @typedef {import('./rules/siteMoves').SiteMove} SiteMove */
/** @typedef {import('./settings').Reporter} Reporter */

/**
 * What is known of a connected shop. All sites share it: docs/decisions/0035.
 * @typedef {dw.object.CustomObject} ShopObject
 */

/** Custom object type of connected shops. */
var SHOP_TYPE = 'TikTokShopShop';

/** State of a shop that was disconnected: its moves between sites are still known, and what was chosen for it. */
var DISCONNECTED = 'disconnected';

/**
 * A connected shop of any site, or null.
 * @param {string} shopId
 * @returns {ShopObject | null}
 */
function findShop(shopId) {
    var shop = findKnownShop(shopId);
    return shop && isConnected(shop) ? shop : null;
}

/**
 * A shop that is connected or was, or null: what was chosen for it goes for its orders here in both cases.
 * @param {string} shopId
 * @returns {ShopObject | null}
 */
function findKnownShop(shopId) {
    return shopId === '' ? null : CustomObjectMgr.getCustomObject(SHOP_TYPE, shopId);
}

/** The shops that a job or request has found: their values are read anew each time, and no shop is ever removed. */
var found = null;
var mayKeep = true;

/**
 * All connected shops, whichever site has them; there are a handful.
 * @returns {ShopObject[]}
 */
function allShops() {
    return knownShops().filter(isConnected);
}

/**
 * Those, and the ones that were disconnected.
 * @returns {ShopObject[]}
 */
function knownShops() {
    var all = found || firstOf.firstOf(CustomObjectMgr.getAllCustomObjects(SHOP_TYPE), Infinity);
    found = mayKeep ? all : null;
    return all;
}

/** Stops remembering shops: one is being made, in a transaction that may be rolled back. */
function noteNewShop() {
    found = null;
    mayKeep = false;
}

/**
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isConnected(shop) {
    return shop.custom.state !== DISCONNECTED;
}

/**
 * The shops that this site may have orders of: those that it has now, and those that it had before.
 * @returns {ShopObject[]}
 */
function shopsOfSite() {
    return allShops().filter(hasOrdersHere);
}

/**
 * The shops that this site had until they were disconnected: their orders are still here.
 * @returns {ShopObject[]}
 */
function lostShopsOfSite() {
    return knownShops().filter(function (shop) {
        return !isConnected(shop) && hasOrdersHere(shop);
    });
}

/**
 * Whether this site has the shop, or had it before.
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function hasOrdersHere(shop) {
    var siteId = Site.getCurrent().ID;
    return shop.custom.siteId === siteId || formerSitesOf(shop).indexOf(siteId) >= 0;
}

/**
 * Ids of the sites that had a shop before its present one.
 * @param {ShopObject} shop
 * @returns {string[]}
 */
function formerSitesOf(shop) {
    return json.storedJson(shop.custom.formerSites, []);
}

/**
 * The sites that had a shop, earliest first, each until it lost the shop. Empty also where only 0.1.0 knew that.
 * @param {ShopObject} shop
 * @returns {SiteMove[]}
 */
function movesOf(shop) {
    return json.storedJson(shop.custom.moves, []);
}

/**
 * Who reports a shop's orders now: the shop's setting decides, or the site's where the shop has none.
 * @param {ShopObject | null} shop
 * @returns {Reporter}
 */
function reporterOfShop(shop) {
    return (shop && shop.custom.reporter) || settings.reporter();
}

/**
 * The reporter of an order of this site.
 * @param {string | null} shopId - the shop of the order, connected or not; empty or null while it is unknown: then the
 *     site's only shop, if it has one
 * @returns {Reporter}
 */
function reporterOf(shopId) {
    var only = shopId ? [] : shopsOfSite();
    return reporterOfShop(shopId ? findKnownShop(shopId) : only.length === 1 ? only[0] : null);
}

/**
 * Every reporter that orders of this site have by their shops, connected or not, each once.
 * @returns {Reporter[]}
 */
function reportersHere() {
    return lists.unique(reportersOf(shopsOfSite()).concat(lostShopsOfSite().map(reporterOfShop)));
}

/**
 * Every reporter of some shops of this site, each once; without a shop the site's own.
 * @param {ShopObject[]} shops
 * @returns {Reporter[]}
 */
function reportersOf(shops) {
    var all = shops.length === 0 ? [settings.reporter()] : shops.map(reporterOfShop);
    return lists.unique(all);
}

/**
 * Kinds of orders that the import of a shop leaves out, for example `sample`.
 * @param {ShopObject | null} shop
 * @returns {string[]}
 */
function skippedKindsOf(shop) {
    var kinds = (shop && shop.custom.skippedKinds) || '';
    return kinds === '' ? [] : kinds.split(',');
}

/**
 * Inventory lists of a shop by the id of TikTok's warehouse.
 * @param {ShopObject | null} shop
 * @returns {{ [warehouseId: string]: string }}
 */
function warehousesOf(shop) {
    return json.storedJson((shop && shop.custom.warehouses) || '', {});
}

/**
 * TikTok's carriers of a shop by the names that it uses; they go before the site's.
 * @param {ShopObject | null} shop
 * @returns {{ [name: string]: string }}
 */
function carriersOf(shop) {
    return json.storedJson((shop && shop.custom.carriers) || '', {});
}

/**
 * Calls to TikTok for a shop on one day, in UTC, by the setting of the shop, or of the site where the shop has none.
 * @param {ShopObject} shop
 * @returns {number}
 */
function callsPerDayOf(shop) {
    return shop.custom.callsPerDay || settings.callsPerDay();
}

/**
 * How many of them calls without a deadline may use.
 * @param {ShopObject} shop
 * @returns {number}
 */
function usualCallsPerDayOf(shop) {
    return Math.ceil((callsPerDayOf(shop) * (100 - settings.callsKept())) / 100);
}

/**
 * Whether this site gets the orders of a shop now.
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isOfThisSite(shop) {
    return shop.custom.siteId === Site.getCurrent().ID;
}

/**
 * Whether the cartridge itself brings the orders of a shop to this site.
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isImportedHere(shop) {
    return isOfThisSite(shop) && isDirect(shop);
}

/**
 * Whether the cartridge still brings orders to this site that were placed before the shop moved to another one.
 * @param {ShopObject} shop
 * @param {number} [within] - seconds since then, at most
 * @returns {boolean}
 */
function isImportedUntilMove(shop, within) {
    if (within === undefined) {
        within = Infinity;
    }
    return hasLeftWithin(shop, within) && isDirect(shop);
}

/**
 * Whether a shop has moved from this site to another one, or to none, and its orders of before are here.
 * @param {ShopObject} shop
 * @param {number} within - seconds since then, at most
 * @returns {boolean}
 */
function hasLeftWithin(shop, within) {
    var left = siteMoves.leftSiteAt(movesOf(shop), Site.getCurrent().ID);
    return !isOfThisSite(shop) && left !== null && clock.epochSeconds() - left <= within;
}

/**
 * @param {ShopObject} shop
 * @returns {boolean}
 */
function isDirect(shop) {
    return (shop.custom.mode || settings.mode()) === 'direct';
}

/**
 * Whether an order of a shop that has moved is for another site: each keeps the orders that were placed while it had
 * the shop.
 * @param {ShopObject | null} shop
 * @param {number} placedAt - seconds since the epoch; 0 while it is unknown
 * @returns {boolean}
 */
function isForOtherSite(shop, placedAt) {
    var moves = shop ? movesOf(shop) : [];
    return (
        shop !== null &&
        moves.length > 0 &&
        siteMoves.siteForOrder(moves, shop.custom.siteId || '', placedAt) !== Site.getCurrent().ID
    );
}

module.exports = {
    SHOP_TYPE: SHOP_TYPE,
    DISCONNECTED: DISCONNECTED,
    findShop: findShop,
    allShops: allShops,
    noteNewShop: noteNewShop,
    shopsOfSite: shopsOfSite,
    hasOrdersHere: hasOrdersHere,
    formerSitesOf: formerSitesOf,
    movesOf: movesOf,
    reporterOfShop: reporterOfShop,
    reporterOf: reporterOf,
    reportersHere: reportersHere,
    reportersOf: reportersOf,
    skippedKindsOf: skippedKindsOf,
    warehousesOf: warehousesOf,
    carriersOf: carriersOf,
    callsPerDayOf: callsPerDayOf,
    usualCallsPerDayOf: usualCallsPerDayOf,
    isOfThisSite: isOfThisSite,
    isImportedHere: isImportedHere,
    isImportedUntilMove: isImportedUntilMove,
    hasLeftWithin: hasLeftWithin,
    isForOtherSite: isForOtherSite
};
