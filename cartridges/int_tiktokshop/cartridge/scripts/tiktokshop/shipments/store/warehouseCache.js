'use strict';

var cacheNamed = require('../../platform/cacheNamed');

/** @typedef {import('../../openapi/logistics').Warehouse} Warehouse */

/** Declared in caches.json, which sets how long the answer counts. Without it, TikTok is asked each time. */
var CACHE = 'TikTokShopWarehouses';

/**
 * The warehouses of a shop as read within the last day; null for none, or where the cache is not there.
 * @param {string} shopId
 * @returns {Warehouse[] | null}
 */
function getWarehouses(shopId) {
    var cache = cacheNamed(CACHE);
    return (cache && cache.get(shopId)) || null;
}

/**
 * Keeps the warehouses of a shop.
 * @param {string} shopId
 * @param {Warehouse[]} read
 */
function keepWarehouses(shopId, read) {
    var cache = cacheNamed(CACHE);
    if (cache) {
        cache.put(shopId, read);
    }
}

module.exports = {
    getWarehouses: getWarehouses,
    keepWarehouses: keepWarehouses
};
