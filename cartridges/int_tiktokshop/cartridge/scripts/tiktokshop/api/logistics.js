'use strict';

var call = require('./client');

/** @typedef {import('../domain/carriers').ShippingProvider} ShippingProvider */
/**
 * @template T
 * @typedef {import('./client').ApiResult<T>} ApiResult
 */

/** @typedef {import('./client').ApiSettings} ApiSettings */

/**
 * Get Shipping Providers: the carriers that a delivery option allows.
 * @param {ApiSettings} settings
 * @param {string} deliveryOptionId
 * @returns {ApiResult<{ shipping_providers?: ShippingProvider[] }>}
 */
function getShippingProviders(settings, deliveryOptionId) {
    return call(settings, {
        method: 'GET',
        path: '/logistics/202309/delivery_options/' + encodeURIComponent(deliveryOptionId) + '/shipping_providers',
        query: {},
        body: null,
        forShop: true
    });
}

/**
 * Get Warehouse List: where the seller ships from.
 * @param {ApiSettings} settings
 * @returns {ApiResult<{ warehouses?: Array<{ id: string }> }>}
 */
function getWarehouses(settings) {
    return call(settings, {
        method: 'GET',
        path: '/logistics/202309/warehouses',
        query: {},
        body: null,
        forShop: true
    });
}

/**
 * Get Warehouse Delivery Options: how a warehouse ships.
 * @param {ApiSettings} settings
 * @param {string} warehouseId
 * @returns {ApiResult<{ delivery_options?: Array<{ id: string }> }>}
 */
function getDeliveryOptions(settings, warehouseId) {
    return call(settings, {
        method: 'GET',
        path: '/logistics/202309/warehouses/' + encodeURIComponent(warehouseId) + '/delivery_options',
        query: {},
        body: null,
        forShop: true
    });
}

module.exports = {
    getShippingProviders: getShippingProviders,
    getWarehouses: getWarehouses,
    getDeliveryOptions: getDeliveryOptions
};
