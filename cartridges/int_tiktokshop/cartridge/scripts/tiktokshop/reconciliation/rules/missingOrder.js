'use strict';

var decideImport = require('../../imports/rules/decideImport');
var orderStage = require('../../lifecycle/rules/tiktok/orderStage');
var durations = require('../../platform/rules/durations');

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./difference').Difference} Difference */

/** An order comes with the next run of the import, or with the connector an hour after TikTok's hold. Seconds. */
var COMING = 2 * durations.HOUR_IN_SECONDS;

/**
 * Since when a shop has orders for this site, in seconds since the epoch.
 * @typedef {Object} ShopBegin
 * @property {number} connectedAt
 * @property {number} since - Since when its orders come to this site; 0 for always.
 */

/**
 * Whether an order that is not here should be. One that had left before the shop was connected is past, and no gap;
 * neither is one that is not paid or was cancelled.
 * @param {TikTokOrder} order
 * @param {ShopBegin} shop
 * @param {number} now - seconds since the epoch
 * @param {string} why - code of the reason why it did not come; empty where none is known
 * @returns {Difference[] | null} null where it is too early to say
 */
function missingOrder(order, shop, now, why) {
    var placedAt = order.create_time || 0;
    var isPast = placedAt < shop.since || (orderStage.hasLeft(order.status) && placedAt < shop.connectedAt);
    var what = decideImport(order, now, { takesFinished: true, skippedKinds: [] }).what;
    if (what === 'skip' || isPast) {
        return [];
    }
    if (what === 'wait' || now - (order.update_time || 0) < COMING) {
        return null;
    }
    return [
        {
            kind: 'missing-here',
            about: order.id,
            externalOrderId: order.id,
            orderNo: '',
            there: order.status,
            here: why,
            act: 'import'
        }
    ];
}

module.exports = missingOrder;
