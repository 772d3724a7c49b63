'use strict';

var client = require('./client');

/** Get Authorized Shops: one token may cover several. */
function getAuthorizedShops(settings) {
    return client.call(settings, {
        method: 'GET',
        path: '/authorization/202309/shops',
        query: {},
        body: null,
        forShop: false
    });
}

module.exports = {
    getAuthorizedShops: getAuthorizedShops
};
