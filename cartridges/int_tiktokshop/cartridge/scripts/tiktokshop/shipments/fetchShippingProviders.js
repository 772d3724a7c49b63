'use strict';

var logistics = require('../openapi/logistics');
var providersCache = require('./store/providersCache');
var durations = require('../platform/rules/durations');
var transaction = require('../platform/transaction');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/logistics').Route} Route */
/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('../shops/store/shop').Shop} Shop */

/** TikTok changes carriers rarely; a day is what its own connectors use. */
var USUAL_AGE = durations.DAY;

/** Where a carrier is missing, TikTok is asked again, but not for each order. */
var DOUBTED_AGE = 10 * durations.MINUTE;

/**
 * The carriers that a delivery option allows.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {string} deliveryOptionId
 * @param {Route | null} route - see {@link routeOf}; null where the carriers do not depend on it
 * @param {number} age - after how long TikTok is asked again, in milliseconds
 * @returns {ApiResult<ShippingProvider[]>}
 */
function fetchShippingProviders(shop, shopId, deliveryOptionId, route, age) {
    var key = route ? [deliveryOptionId, route.warehouseRegion, route.buyerRegion].join('/') : deliveryOptionId;
    var cached = providersCache.getProviders(key, age);
    if (cached) {
        return { ok: true, data: cached, requestId: '' };
    }
    var result = logistics.fetchProvidersOfOption(shop.api, deliveryOptionId, route);
    if (!result.ok) {
        return result;
    }
    // No carriers at all is no answer to go by for a day.
    if (result.data.length > 0) {
        transaction.inTransaction(function () {
            return providersCache.storeProviders(key, shopId, result.data);
        });
    }
    return result;
}

module.exports = {
    USUAL_AGE: USUAL_AGE,
    DOUBTED_AGE: DOUBTED_AGE,
    fetchShippingProviders: fetchShippingProviders
};
