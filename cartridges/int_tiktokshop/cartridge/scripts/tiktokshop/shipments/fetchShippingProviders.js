'use strict';

var logistics = require('../openapi/logistics');
var providersCache = require('./store/providersCache');
var transaction = require('../platform/transaction');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/logistics').Route} Route */
/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('../shops/store/shop').Shop} Shop */

/**
 * The carriers that a delivery option allows; asked of TikTok once a day.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {string} deliveryOptionId
 * @param {Route | null} route - see {@link routeOf}; null where the carriers do not depend on it
 * @returns {ApiResult<ShippingProvider[]>}
 */
function fetchShippingProviders(shop, shopId, deliveryOptionId, route) {
    var key = route ? [deliveryOptionId, route.warehouseRegion, route.buyerRegion].join('/') : deliveryOptionId;
    var cached = providersCache.getProviders(key);
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

module.exports = fetchShippingProviders;
