'use strict';

var apiAnswer = require('./rules/apiAnswer');
var input = require('../platform/rules/input');
var client = require('./client');

/** @typedef {import('./rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('../platform/rules/input').Source} Source */
/** @typedef {import('./client').ApiCall} ApiCall */
/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/**
 * Get Shipping Providers: the carriers that a delivery option allows.
 * @param {ApiSettings} settings
 * @param {string} deliveryOptionId
 * @returns {ApiResult<ShippingProvider[]>}
 */
function fetchProvidersOfOption(settings, deliveryOptionId) {
    var path = '/logistics/202309/delivery_options/' + encodeURIComponent(deliveryOptionId) + '/shipping_providers';
    return client.call(settings, readOf(path), function (answer) {
        return apiAnswer.readAll(apiAnswer.dataOf(answer), 'shipping_providers', function (item) {
            return {
                id: apiAnswer.requiredId(item, 'id'),
                name: input.requiredText(item, 'name', 255)
            };
        });
    });
}

/**
 * Get Warehouse List: ids of the seller's warehouses.
 * @param {ApiSettings} settings
 * @returns {ApiResult<string[]>}
 */
function fetchWarehouses(settings) {
    return client.call(settings, readOf('/logistics/202309/warehouses'), function (answer) {
        return apiAnswer.readAll(apiAnswer.dataOf(answer), 'warehouses', readId);
    });
}

/**
 * Get Warehouse Delivery Options: ids of a warehouse's delivery options.
 * @param {ApiSettings} settings
 * @param {string} warehouseId
 * @returns {ApiResult<string[]>}
 */
function fetchDeliveryOptions(settings, warehouseId) {
    var path = '/logistics/202309/warehouses/' + encodeURIComponent(warehouseId) + '/delivery_options';
    return client.call(settings, readOf(path), function (answer) {
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

/**
 * @param {string} path
 * @returns {ApiCall}
 */
function readOf(path) {
    return { method: 'GET', path: path, query: {}, body: null, forShop: true };
}

module.exports = {
    fetchProvidersOfOption: fetchProvidersOfOption,
    fetchWarehouses: fetchWarehouses,
    fetchDeliveryOptions: fetchDeliveryOptions
};
