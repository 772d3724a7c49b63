'use strict';

var storedValues = require('../../platform/storedValues');

var NAME = 'waitingShops';

/**
 * TikTok's ids of shops that are still to be connected, by id of their grant.
 * @typedef {{ [grantId: string]: string[] }} WaitingShops
 */

/**
 * The shops that are still to be connected, by id of their grant.
 * @returns {WaitingShops}
 */
function waitingShops() {
    return storedValues.getRecord(NAME, {});
}

/**
 * Stores which shops of a grant are still to be connected. Needs a transaction.
 * @param {string} grantId
 * @param {string[]} shopIds - none: all are connected
 */
function storeWaitingShops(grantId, shopIds) {
    var waiting = waitingShops();
    if (shopIds.length === 0 && waiting[grantId] === undefined) {
        return;
    }
    delete waiting[grantId];
    if (shopIds.length > 0) {
        waiting[grantId] = shopIds;
    }
    storedValues.storeRecord(NAME, waiting);
}

module.exports = {
    waitingShops: waitingShops,
    storeWaitingShops: storeWaitingShops
};
