'use strict';

var logistics = require('../api/logistics');
var providersCache = require('../platform/providersCache');
var transaction = require('../platform/transaction');

/** The carriers that a delivery option allows; asked of TikTok once a day. */
function readShippingProviders(shop, shopId, deliveryOptionId) {
    var cached = providersCache.cachedProviders(deliveryOptionId);
    if (cached) {
        return { ok: true, data: cached, requestId: '' };
    }
    var result = logistics.getShippingProviders(shop.api, deliveryOptionId);
    if (!result.ok) {
        return result;
    }
    var providers = result.data.shipping_providers || [];
    transaction.inTransaction(function () {
        return providersCache.cacheProviders(deliveryOptionId, shopId, providers);
    });
    return { ok: true, data: providers, requestId: result.requestId };
}

module.exports = {
    readShippingProviders: readShippingProviders
};
