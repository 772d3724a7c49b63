'use strict';

var client = require('./client');

/** Orders per call. Source: API page Get Order Detail 202507. */
var MAX_ORDERS_PER_CALL = 50;

/**
 * Get Order Detail.
 * @param ids - at most 50 TikTok order ids
 */
function getOrderDetail(settings, ids) {
    return client.call(settings, {
        method: 'GET',
        path: '/order/202507/orders',
        query: { ids: ids.join(',') },
        body: null,
        forShop: true
    });
}

module.exports = {
    MAX_ORDERS_PER_CALL: MAX_ORDERS_PER_CALL,
    getOrderDetail: getOrderDetail
};
