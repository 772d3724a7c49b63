'use strict';

var storedValues = require('../../platform/storedValues');
var pollProgress = require('./pollProgress');

/**
 * Until when TikTok's changed orders of a shop were read, in either mode; null for never.
 * @param {string} shopId
 * @returns {Date | null}
 */
function ordersReadUntil(shopId) {
    var seconds = Math.max(Number(storedValues.getValue(keyOf(shopId)) || '0'), pollProgress.polledUntil(shopId));
    return seconds > 0 ? new Date(seconds * 1000) : null;
}

/**
 * The import has read TikTok's changed orders of a shop. Needs a transaction.
 * @param {string} shopId
 * @param {number} until - seconds since the epoch
 */
function noteOrdersRead(shopId, until) {
    storedValues.storeValue(keyOf(shopId), String(until));
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'ordersRead-' + shopId;
}

module.exports = {
    ordersReadUntil: ordersReadUntil,
    noteOrdersRead: noteOrdersRead
};
