'use strict';

/** Enough stock, so that no order is held. Body: ids of products, JSON. */
exports.Fill = function () {
    const list = require('dw/catalog/ProductInventoryMgr').getInventoryList();
    require('dw/system/Transaction').wrap(function () {
        bodyOf(request).forEach(function (id) {
            list.getRecord(id).setAllocation(1000000);
        });
    });
};
exports.Fill.public = true;

/** Which webhooks are there as tasks. Body: their ids, JSON. The answer has a truth value for each, in the same order. */
exports.Webhooks = function () {
    answer(
        bodyOf(request).map(function (id) {
            return require('dw/object/CustomObjectMgr').getCustomObject('TikTokShopTask', 'webhook-' + id) !== null;
        })
    );
};
exports.Webhooks.public = true;

/** How many orders there are. */
exports.Count = function () {
    const orders = require('dw/order/OrderMgr').queryOrders('orderNo != {0}', null, '-');
    answer(orders.count);
    orders.close();
};
exports.Count.public = true;

function bodyOf(incoming) {
    return JSON.parse(incoming.httpParameterMap.requestBodyAsString);
}

function answer(value) {
    response.setContentType('application/json');
    response.getWriter().print(JSON.stringify(value));
}
