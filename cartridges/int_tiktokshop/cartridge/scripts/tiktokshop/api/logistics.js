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

module.exports = {
    getShippingProviders: getShippingProviders
};
