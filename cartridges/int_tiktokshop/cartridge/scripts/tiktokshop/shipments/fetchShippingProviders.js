'use strict';

var logistics = require('../openapi/logistics');
var providersCache = require('./store/providersCache');
var transaction = require('../platform/transaction');

/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('../shops/store/shop').Shop} Shop */

/**
 * The carriers that a delivery option allows; asked of TikTok once a day.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {string} deliveryOptionId
 * @returns {ApiResult<ShippingProvider[]>}
 */
function fetchShippingProviders(shop, shopId, deliveryOptionId) {
    var cached = providersCache.getProviders(deliveryOptionId);
    if (cached) {
        return { ok: true, data: cached, requestId: '' };
    }
    var result = logistics.fetchProvidersOfOption(shop.api, deliveryOptionId);
    if (!result.ok) {
        return result;
    }
    // No carriers at all is no answer to go by for a day.
    if (result.data.length > 0) {
        transaction.inTransaction(function () {
            return providersCache.storeProviders(deliveryOptionId, shopId, result.data);
        });
    }
    return result;
}

module.exports = fetchShippingProviders;
