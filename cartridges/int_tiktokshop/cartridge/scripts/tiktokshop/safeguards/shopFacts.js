'use strict';

var callCounts = require('../platform/outgoing/callCounts');
var notice = require('../platform/rules/notice');
var shopSettings = require('../platform/shopSettings');
var misfitHere = require('../shops/misfitHere');
var misfitNotice = require('../shops/rules/misfitNotice');
var hasInventoryList = require('../shops/store/inventoryLists');
var tryShop = require('../shops/tryShop');
var seenWarehouses = require('../shops/seenWarehouses');

/** @typedef {import('../platform/shopSettings').ShopObject} ShopObject */
/** @typedef {import('./rules/instanceFacts').InstanceFacts} InstanceFacts */

/**
 * Facts about shops.
 * @typedef {Pick< InstanceFacts, 'misfitShops' | 'shopsWithoutCalls' | 'unreadFeedShops' | 'unmappedWarehouses' |
 *     'missingLists' >} ShopFacts
 */

/**
 * What keeps the cartridge from the orders of the shops of this site, or from their stock.
 * @param {ShopObject[]} shops
 * @returns {ShopFacts}
 */
function shopFacts(shops) {
    var ours = shops.filter(shopSettings.isOfThisSite);
    var imported = ours.filter(shopSettings.isImportedHere);
    return {
        misfitShops: imported.reduce(function (found, shop) {
            var told = misfitNotice(misfitHere(shop));
            return told ? found.concat(notice.storedNotice(tryShop.problemOfShop(shop, told))) : found;
        }, []),
        shopsWithoutCalls: ours
            .filter(function (shop) {
                return callCounts.callsToday(shop.custom.shopId) >= shopSettings.usualCallsPerDayOf(shop);
            })
            .map(nameOf),
        unreadFeedShops: imported
            .filter(function (shop) {
                return shopSettings.reporterOfShop(shop) === 'feed';
            })
            .map(nameOf),
        unmappedWarehouses: eachOf(imported, seenWarehouses.unmappedWarehouses),
        missingLists: eachOf(imported, missingLists)
    };
}

/**
 * Inventory lists that were chosen for warehouses and are no longer there.
 * @param {ShopObject} shop
 * @returns {string[]}
 */
function missingLists(shop) {
    var lists = shopSettings.warehousesOf(shop);
    return Object.keys(lists)
        .map(function (id) {
            return lists[id];
        })
        .filter(function (list) {
            return !hasInventoryList(list);
        });
}

/**
 * What shops have, each with the name of its shop.
 * @param {ShopObject[]} shops
 * @param {(shop: ShopObject) => string[]} listOf
 * @returns {string[]}
 */
function eachOf(shops, listOf) {
    return shops.reduce(function (all, shop) {
        return all.concat(
            listOf(shop).map(function (one) {
                return nameOf(shop) + ': ' + one;
            })
        );
    }, []);
}

/**
 * @param {ShopObject} shop
 * @returns {string}
 */
function nameOf(shop) {
    return shop.custom.shopName || shop.custom.shopId;
}

module.exports = shopFacts;
