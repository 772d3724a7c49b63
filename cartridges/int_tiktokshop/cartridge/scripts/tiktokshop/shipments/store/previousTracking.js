'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var json = require('../../platform/json');
var firstOf = require('../../platform/firstOf');

/**
 * What the previous release kept for each tracking number: the orders that travel under it.
 * @typedef {dw.object.CustomObject} PreviousTracking
 */

/**
 * Numbers of the previous release that were last changed before a time, oldest first.
 * @param {Date} time
 * @param {number} limit
 * @returns {PreviousTracking[]}
 */
function trackingBefore(time, limit) {
    var query = 'lastModified < {0}';
    var found = CustomObjectMgr.queryCustomObjects('TikTokShopTracking', query, 'lastModified asc', time);
    return firstOf.firstOf(found, limit);
}

/**
 * TikTok ids of the orders under a number.
 * @param {PreviousTracking} tracking
 * @returns {string[]}
 */
function orderIdsOf(tracking) {
    return json.storedJson(tracking.custom.orderIds, []);
}

/**
 * Removes a number. Needs a transaction.
 * @param {PreviousTracking} tracking
 */
function removeTracking(tracking) {
    CustomObjectMgr.remove(tracking);
}

module.exports = {
    trackingBefore: trackingBefore,
    orderIdsOf: orderIdsOf,
    removeTracking: removeTracking
};
