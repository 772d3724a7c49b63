'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var clock = require('./clock');
var json = require('./json');

/** @typedef {import('../domain/carriers').ShippingProvider} ShippingProvider */

var TYPE = 'TikTokShopProviders';

/** TikTok changes carriers rarely; a day is what its own connectors use. */
var MAX_AGE = 24 * 60 * 60 * 1000;

/**
 * Carriers of a delivery option as read within the last day, or null.
 * @param {string} deliveryOptionId
 * @returns {ShippingProvider[] | null}
 */
function cachedProviders(deliveryOptionId) {
    var stored = CustomObjectMgr.getCustomObject(TYPE, deliveryOptionId);
    if (!stored || !stored.custom.readAt || stored.custom.readAt < clock.fromNow(-MAX_AGE)) {
        return null;
    }
    return json.storedJson(stored.custom.providers, null);
}

/**
 * Keeps the carriers of a delivery option. Needs a transaction.
 * @param {string} deliveryOptionId
 * @param {string} shopId
 * @param {ShippingProvider[]} providers
 */
function cacheProviders(deliveryOptionId, shopId, providers) {
    var stored =
        CustomObjectMgr.getCustomObject(TYPE, deliveryOptionId) ||
        CustomObjectMgr.createCustomObject(TYPE, deliveryOptionId);
    stored.custom.shopId = shopId;
    stored.custom.providers = JSON.stringify(providers);
    stored.custom.readAt = clock.now();
}

/**
 * Carriers of one delivery option, however old.
 * @typedef {Object} KnownProviders
 * @property {string} shopId
 * @property {ShippingProvider[]} providers
 */

/**
 * What was ever read of carriers; there are a handful of delivery options.
 * @returns {KnownProviders[]}
 */
function knownProviders() {
    var all = CustomObjectMgr.getAllCustomObjects(TYPE);
    var known = [];
    while (all.hasNext()) {
        var stored = all.next();
        known.push({
            shopId: stored.custom.shopId || '',
            providers: json.storedJson(stored.custom.providers, [])
        });
    }
    all.close();
    return known;
}

module.exports = {
    cachedProviders: cachedProviders,
    cacheProviders: cacheProviders,
    knownProviders: knownProviders
};
