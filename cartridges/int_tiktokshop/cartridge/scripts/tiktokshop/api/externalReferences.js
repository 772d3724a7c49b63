'use strict';

var client = require('./client');

/** Source: API page Add External Order References. */
var PLATFORM = 'SALESFORCE_COMMERCE_CLOUD';

/**
 * Add External Order References: tells TikTok our order numbers.
 * @param references - at most 100
 */
function addExternalReferences(settings, references) {
    return client.call(settings, {
        method: 'POST',
        path: '/order/202406/orders/external_orders',
        query: {},
        body: { orders: references.map(documentOf) },
        forShop: true
    });
}

function documentOf(reference) {
    return {
        id: reference.orderId,
        external_order: {
            id: reference.orderNo,
            platform: PLATFORM,
            line_items: reference.lines.map(function (line) {
                return { id: line.ownId, origin_id: line.lineId };
            })
        }
    };
}

module.exports = {
    addExternalReferences: addExternalReferences
};
