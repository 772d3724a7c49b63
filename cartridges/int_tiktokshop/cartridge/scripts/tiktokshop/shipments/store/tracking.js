'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var newObjects = require('../../platform/newObjects');
var json = require('../../platform/json');

var TYPE = 'TikTokShopTracking';

/** Orders that are kept of one number: a parcel may hold those of one buyer. */
var KEPT = 50;

/**
 * TikTok ids of the orders that travel, or travelled, under a tracking number.
 * @param {string} trackingNumber
 * @returns {string[]}
 */
function ordersTracked(trackingNumber) {
    var key = keyOf(trackingNumber);
    var known = key === '' ? null : CustomObjectMgr.getCustomObject(TYPE, key);
    return known ? json.storedJson(known.custom.orderIds, []) : [];
}

/**
 * Makes an order found by a tracking number; a number that was corrected goes on leading to it. Needs a transaction.
 * @param {string} trackingNumber
 * @param {string} externalOrderId
 */
function rememberTracking(trackingNumber, externalOrderId) {
    var ids = ordersTracked(trackingNumber);
    var key = keyOf(trackingNumber);
    if (key !== '' && ids.indexOf(externalOrderId) < 0) {
        var known = CustomObjectMgr.getCustomObject(TYPE, key) || newObjects.newObject(TYPE, key);
        known.custom.orderIds = JSON.stringify(ids.concat([externalOrderId]).slice(-KEPT));
    }
}

/**
 * People type small letters.
 * @param {string} trackingNumber
 * @returns {string}
 */
function keyOf(trackingNumber) {
    return trackingNumber.trim().toUpperCase();
}

module.exports = {
    ordersTracked: ordersTracked,
    rememberTracking: rememberTracking
};
