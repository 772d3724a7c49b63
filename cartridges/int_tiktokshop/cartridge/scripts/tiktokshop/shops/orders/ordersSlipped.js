'use strict';

var clock = require('../../platform/clock');
var notice = require('../../platform/rules/notice');
var timeNotice = require('../../platform/rules/timeNotice');
var storedValues = require('../../platform/storedValues');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * A time whose changed orders may not all have been read, because they kept changing meanwhile.
 * @typedef {Object} SlippedOrders
 * @property {string} at - When it was noticed, ISO 8601 UTC.
 * @property {number} from - Seconds since the epoch.
 * @property {number} to
 */

/**
 * The last time of a shop whose orders may not all have been read; null for none.
 * @param {string} shopId
 * @returns {SlippedOrders | null}
 */
function slippedOrders(shopId) {
    return storedValues.getRecord(keyOf(shopId), null);
}

/**
 * Remembers that orders of a shop may not all have been read. Needs a transaction.
 * @param {string} shopId
 * @param {{ from: number, to: number }} window
 */
function noteOrdersSlipped(shopId, window) {
    var slipped = { at: clock.isoNow(), from: window.from, to: window.to };
    storedValues.storeRecord(keyOf(shopId), slipped);
}

/**
 * What people have to know of it.
 * @param {string} shopName
 * @param {{ from: number, to: number }} window
 * @returns {Notice}
 */
function slippedNotice(shopName, window) {
    return notice.notice('shop.orders_slipped', [shopName, timeOf(window.from), timeOf(window.to)]);
}

/**
 * @param {number} seconds
 * @returns {Notice}
 */
function timeOf(seconds) {
    return timeNotice.utcNotice(new Date(seconds * 1000).toISOString());
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'ordersSlipped-' + shopId;
}

module.exports = {
    slippedOrders: slippedOrders,
    noteOrdersSlipped: noteOrdersSlipped,
    slippedNotice: slippedNotice
};
