'use strict';

var auditTrail = require('../platform/auditTrail');
var instance = require('../platform/instance');
var settings = require('../platform/settings');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var misfitHere = require('./misfitHere');
var shopValues = require('./rules/shopValues');
var shopTable = require('./rules/shopTable');
var hasInventoryList = require('./store/inventoryLists');
var shopMoves = require('./store/shopMoves');
var shopSites = require('./store/shopSites');

/**
 * What a person chooses for a shop; empty for no site, and for the setting of the site.
 * @typedef {Object} ShopChoice
 * @property {string} siteId
 * @property {string} reporter
 * @property {string} mode
 * @property {string[]} skipped - Kinds of orders that the import leaves out.
 * @property {string} warehouses - Warehouses with their inventory lists, and carriers with TikTok's, as `readTable`
 *     reads them.
 * @property {string} carriers
 * @property {string} calls - Calls a day, as `readCalls` reads them.
 */

/**
 * Why a choice is refused: the key of a text.
 * @typedef {'*' | 'site' | 'reporter' | 'mode' | 'nobody' | 'currency' | 'taxation' | 'kind' | 'warehouses' | 'list' |
 *     'carriers' | 'calls'} ShopRefusal
 */

/**
 * Ids of the sites that may have a shop: all of the instance.
 * @returns {string[]}
 */
function allSiteIds() {
    return shopSites.allSiteIds();
}

/**
 * Chooses the site that gets the orders of a shop, who reports them, and who brings them. Orders that exist stay on
 * their site.
 * @param {string} shopId
 * @param {ShopChoice} choice
 * @param {string} by - login of the person who wants it so
 * @returns {ShopRefusal | null} null when it is done; `unknown` also for a shop of another site, which only people of
 *     that site may change
 */
function changeShop(shopId, choice, by) {
    var refusal = wrongIn(choice);
    if (refusal) {
        return refusal;
    }
    return transaction.inTransaction(function () {
        var shop = shopSettings.findShop(shopId);
        if (!shop || !shopMoves.mayChange(shop)) {
            return 'unknown';
        }
        var misfit = isImporting(choice) ? misfitHere(shop) : null;
        if (misfit) {
            return misfit.what;
        }
        shopMoves.moveToSite(shop, choice.siteId);
        shop.custom.reporter = choice.reporter || null;
        shop.custom.mode = choice.mode || null;
        shop.custom.skippedKinds = choice.skipped.join(',') || null;
        shop.custom.warehouses = storedTable(choice.warehouses);
        shop.custom.carriers = storedTable(choice.carriers);
        shop.custom.callsPerDay = shopValues.readCalls(choice.calls);
        auditTrail.recordAct(
            by,
            'shop',
            [shopId, choice.siteId || '-', choice.reporter || '-', choice.mode || '-'].join(' ')
        );
        return null;
    });
}

/**
 * Whether the cartridge is to bring the orders to this site. Another site checks its own shops with each import.
 * @param {ShopChoice} choice
 * @returns {boolean}
 */
function isImporting(choice) {
    return choice.siteId === instance.currentSiteId() && (choice.mode || settings.mode()) === 'direct';
}

/**
 * @param {ShopChoice} choice
 * @returns {ShopRefusal | null}
 */
function wrongIn(choice) {
    if (choice.siteId !== '' && shopSites.allSiteIds().indexOf(choice.siteId) < 0) {
        return 'site';
    }
    if (!shopValues.isShopValue('reporter', choice.reporter)) {
        return 'reporter';
    }
    if (!shopValues.isShopValue('mode', choice.mode)) {
        return 'mode';
    }
    if (shopValues.readCalls(choice.calls) === 0) {
        return 'calls';
    }
    var inTables = wrongInTables(choice);
    if (inTables) {
        return inTables;
    }
    // Only TikTok's connector reads the feed.
    var isUnread = (choice.mode || settings.mode()) === 'direct' && (choice.reporter || settings.reporter()) === 'feed';
    return isUnread ? 'nobody' : null;
}

/**
 * @param {ShopChoice} choice
 * @returns {ShopRefusal | null}
 */
function wrongInTables(choice) {
    var warehouses = shopTable.readTable(choice.warehouses);
    if (
        choice.skipped.some(function (kind) {
            return shopValues.SKIPPABLE.indexOf(kind) < 0;
        })
    ) {
        return 'kind';
    }
    if (!warehouses) {
        return 'warehouses';
    }
    if (
        !Object.keys(warehouses).every(function (id) {
            return hasInventoryList(warehouses[id]);
        })
    ) {
        return 'list';
    }
    return shopTable.readTable(choice.carriers) ? null : 'carriers';
}

/**
 * Null for a table without rows.
 * @param {string} text
 * @returns {string | null}
 */
function storedTable(text) {
    var table = shopTable.readTable(text) || {};
    return Object.keys(table).length === 0 ? null : JSON.stringify(table);
}

module.exports = {
    allSiteIds: allSiteIds,
    changeShop: changeShop
};
