'use strict';

var storedValues = require('../../platform/storedValues');
var listWindow = require('../rules/listWindow');

/** @typedef {import('../rules/listWindow').Progress} Progress */

/**
 * How far the poll has read the changed orders of a shop. What an earlier release has stored knows no window, and its
 * orders are read once more.
 * @param {string} shopId
 * @returns {Progress}
 */
function pollProgress(shopId) {
    var stored = storedValues.getRecord(keyOf(shopId), listWindow.startAt(0));
    return stored.window === undefined ? listWindow.startAt(stored.until) : stored;
}

/**
 * Stores how far the poll has read. Needs a transaction.
 * @param {string} shopId
 * @param {Progress} progress
 */
function storePollProgress(shopId, progress) {
    storedValues.storeRecord(keyOf(shopId), progress);
}

/**
 * Until when the poll has read the changed orders of a shop, in seconds since the epoch; 0 for never.
 * @param {string} shopId
 * @returns {number}
 */
function polledUntil(shopId) {
    return readUntil(pollProgress(shopId));
}

/**
 * Until when changed orders were read, in seconds since the epoch; 0 for never.
 * @param {Progress} progress
 * @returns {number}
 */
function readUntil(progress) {
    var until = progress.until;
    var readTo = progress.readTo;
    return Math.max(until, readTo || 0);
}

/**
 * @param {string} shopId
 * @returns {string}
 */
function keyOf(shopId) {
    return 'orderList-' + shopId;
}

module.exports = {
    pollProgress: pollProgress,
    storePollProgress: storePollProgress,
    polledUntil: polledUntil,
    readUntil: readUntil
};
