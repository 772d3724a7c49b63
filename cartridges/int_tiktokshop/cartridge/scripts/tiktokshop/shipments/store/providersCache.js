'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var newObjects = require('../../platform/newObjects');
var source = require('../../platform/rules/input/source');
var clock = require('../../platform/clock');
var json = require('../../platform/json');

/** @typedef {import('../../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */

var TYPE = 'TikTokShopProviders';

/**
 * Carriers of a delivery option as they were last read; null where that was too long ago.
 * @param {string} key - id of the delivery option, and of its route where there is one
 * @param {number} age - the longest time ago, in milliseconds
 * @returns {ShippingProvider[] | null}
 */
function getProviders(key, age) {
    var stored = CustomObjectMgr.getCustomObject(TYPE, key);
    if (!stored || !stored.custom.readAt || stored.custom.readAt < clock.fromNow(-age)) {
        return null;
    }
    var providers = providersOf(stored.custom.providers);
    return providers.length > 0 ? providers : null;
}

/**
 * What a release that did not check has kept is none.
 * @param {string | null} stored
 * @returns {ShippingProvider[]}
 */
function providersOf(stored) {
    var list = json.storedJson(stored, []);
    return Array.isArray(list) && list.every(isProvider) ? list : [];
}

/**
 * @param {*} value
 * @returns {boolean}
 */
function isProvider(value) {
    return source.isObject(value) && typeof value.id === 'string' && typeof value.name === 'string';
}

/**
 * Keeps the carriers of a delivery option. Needs a transaction.
 * @param {string} key
 * @param {string} shopId
 * @param {ShippingProvider[]} providers
 */
function storeProviders(key, shopId, providers) {
    var stored = CustomObjectMgr.getCustomObject(TYPE, key) || newObjects.newObject(TYPE, key);
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
            providers: providersOf(stored.custom.providers)
        });
    }
    all.close();
    return known;
}

module.exports = {
    getProviders: getProviders,
    storeProviders: storeProviders,
    knownProviders: knownProviders
};
