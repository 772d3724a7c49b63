'use strict';

var LineItemCtnr = require('dw/order/LineItemCtnr');
var OrderMgr = require('dw/order/OrderMgr');

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

/** Orders with one id of TikTok's that are looked at. */
var MAX_CLAIMS = 20;

/**
 * Orders that say that they are one of TikTok's, oldest first. Reads the search index, which lags: it finds what the
 * official cartridges have left, and is no lock.
 * @param {string} externalOrderId
 * @returns {dw.order.Order[]}
 */
function ordersClaiming(externalOrderId) {
    var query = 'channelType = {0} AND custom.externalOrderId = {1}';
    var channel = LineItemCtnr.CHANNEL_TYPE_TIKTOK;
    var found = OrderMgr.searchOrders(query, 'creationDate asc', channel, externalOrderId);
    var orders = [];
    while (orders.length < MAX_CLAIMS && found.hasNext()) {
        orders.push(found.next());
    }
    found.close();
    return orders;
}

module.exports = {
    tiktokOrdersChangedSince: tiktokOrdersChangedSince,
    ordersClaiming: ordersClaiming
};
