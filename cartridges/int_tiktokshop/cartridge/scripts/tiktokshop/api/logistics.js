'use strict';

var client = require('./client');

/** Get Shipping Providers: the carriers that a delivery option allows. */
function getShippingProviders(settings, deliveryOptionId) {
    return client.call(settings, {
        method: 'GET',
        path: '/logistics/202309/delivery_options/' + encodeURIComponent(deliveryOptionId) + '/shipping_providers',
        query: {},
        body: null,
        forShop: true
    });
}

/** Get Warehouse List: where the seller ships from. */
function getWarehouses(settings) {
    return client.call(settings, {
        method: 'GET',
        path: '/logistics/202309/warehouses',
        query: {},
        body: null,
        forShop: true
    });
}

/** Get Warehouse Delivery Options: how a warehouse ships. */
function getDeliveryOptions(settings, warehouseId) {
    return client.call(settings, {
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
