'use strict';

var apiAnswer = require('./rules/apiAnswer');
var source = require('../platform/rules/input/source');
var fields = require('../platform/rules/input/fields');
var client = require('./client');
var shopCall = require('./shopCall');

/** @typedef {import('./rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('../platform/rules/input/source').Source} Source */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/**
 * From which country to which a parcel travels, as ISO 3166 codes; empty where that is not known.
 * @typedef {Object} Route
 * @property {string} warehouseRegion
 * @property {string} buyerRegion
 */

/**
 * A warehouse of the seller.
 * @typedef {Object} Warehouse
 * @property {string} id
 * @property {string} region - Its country; empty where TikTok does not say.
 */

/**
 * Get Shipping Providers: the carriers that a delivery option allows.
 * @param {ApiSettings} settings
 * @param {string} deliveryOptionId
 * @param {Route | null} route - where TikTok's carriers depend on it; null elsewhere
 * @returns {ApiResult<ShippingProvider[]>}
 */
function fetchProvidersOfOption(settings, deliveryOptionId, route) {
    var path = '/logistics/202309/delivery_options/' + encodeURIComponent(deliveryOptionId) + '/shipping_providers';
    return client.call(settings, shopCall.shopGet(path, queryOf(route)), function (answer) {
        return apiAnswer.readAll(apiAnswer.dataOf(answer), 'shipping_providers', function (item) {
            return {
                id: apiAnswer.requiredId(item, 'id'),
                name: fields.requiredText(item, 'name', 255)
            };
        });
    });
}

/**
 * @param {Route | null} route
 * @returns {{ [name: string]: string }}
 */
function queryOf(route) {
    var query = {};
    if (route && route.warehouseRegion !== '') {
        query.warehouse_region = route.warehouseRegion;
    }
    if (route && route.buyerRegion !== '') {
        query.buyer_region = route.buyerRegion;
    }
    return query;
}

/**
 * Get Warehouse List: the seller's warehouses.
 * @param {ApiSettings} settings
 * @returns {ApiResult<Warehouse[]>}
 */
function fetchWarehouses(settings) {
    return client.call(settings, shopCall.shopGet('/logistics/202309/warehouses'), function (answer) {
        return apiAnswer.readAll(apiAnswer.dataOf(answer), 'warehouses', function (item) {
            return {
                id: apiAnswer.requiredId(item, 'id'),
                region: countryOf(item.fields.address)
            };
        });
    });
}

/**
 * The country of an address; empty for anything else.
 * @param {*} address
 * @returns {string}
 */
function countryOf(address) {
    var code = source.isObject(address) ? address.region_code : '';
    return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : '';
}

/**
 * Get Warehouse Delivery Options: ids of a warehouse's delivery options.
 * @param {ApiSettings} settings
 * @param {string} warehouseId
 * @returns {ApiResult<string[]>}
 */
function fetchDeliveryOptions(settings, warehouseId) {
    var path = '/logistics/202309/warehouses/' + encodeURIComponent(warehouseId) + '/delivery_options';
    return client.call(settings, shopCall.shopGet(path), function (answer) {
        return apiAnswer.readAll(apiAnswer.dataOf(answer), 'delivery_options', readId);
    });
}

/**
 * @param {Source} item
 * @returns {string}
 */
function readId(item) {
    return apiAnswer.requiredId(item, 'id');
}

module.exports = {
    fetchProvidersOfOption: fetchProvidersOfOption,
    fetchWarehouses: fetchWarehouses,
    countryOf: countryOf,
    fetchDeliveryOptions: fetchDeliveryOptions
};
