'use strict';

var CacheMgr = require('dw/system/CacheMgr');

/** @typedef {import('../../openapi/logistics').Warehouse} Warehouse */

/** Declared in caches.json, which sets how long the answer counts. */
var CACHE = 'TikTokShopWarehouses';

/**
 * The warehouses of a shop as read within the last day; null for none, or where the cache is not there.
 * @param {string} shopId
 * @returns {Warehouse[] | null}
 */
function getWarehouses(shopId) {
    var cache = warehouses();
    return (cache && cache.get(shopId)) || null;
}

/**
 * Keeps the warehouses of a shop.
 * @param {string} shopId
 * @param {Warehouse[]} read
 */
function keepWarehouses(shopId, read) {
    var cache = warehouses();
    if (cache) {
        cache.put(shopId, read);
    }
}

/**
 * Null where the instance has too many caches to register ours; then TikTok is asked each time.
 * @returns {dw.system.Cache | null}
 */
function warehouses() {
    try {
        return CacheMgr.getCache(CACHE);
    } catch (e) {
        return null;
    }
}

module.exports = {
    getWarehouses: getWarehouses,
    keepWarehouses: keepWarehouses
};
