'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');
var orders = require('./orders');

/** Hits per search that the platform gives at most. */
var MAX_HITS = 1000;

/**
 * What a search found.
 * @typedef {Object} ChangedOrders
 * @property {string[]} orderNos
 * @property {Date | null} moreAfter - When the last of them was changed, if there may be more; else null.
 */

/**
 * TikTok orders that were changed since a time, oldest change first. Reads the search index, which lags: look back
 * further than the last search, and read each order itself.
 * @param {Date} since
 * @returns {ChangedOrders}
 */
function tiktokOrdersChangedSince(since) {
    var query = 'channelType = {0} AND lastModified >= {1}';
    var found = OrderMgr.searchOrders(query, 'lastModified asc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, since);
    var orderNos = [];
    var changedAt = null;
    while (orderNos.length < MAX_HITS && found.hasNext()) {
        var order = found.next();
        orderNos.push(order.orderNo);
        changedAt = order.lastModified;
    }
    found.close();
    return { orderNos: orderNos, moreAfter: orderNos.length === MAX_HITS ? changedAt : null };
}

/**
 * An order that others have made of TikTok's, or null. Reads the search index, which lags: it finds what the official
 * cartridges have left, and is no lock.
 * @param {string} externalOrderId
 * @returns {dw.order.Order | null}
 */
function orderByExternalId(externalOrderId) {
    var found = OrderMgr.searchOrders('custom.externalOrderId = {0}', 'creationDate asc', externalOrderId);
    var order = null;
    while (!order && found.hasNext()) {
        var candidate = found.next();
        order = orders.isPlaced(candidate) ? candidate : null;
    }
    found.close();
    return order;
}

module.exports = {
    tiktokOrdersChangedSince: tiktokOrdersChangedSince,
    orderByExternalId: orderByExternalId
};
