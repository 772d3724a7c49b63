'use strict';

var storedValues = require('../../platform/storedValues');

var NAME = 'erasures';

/** Erasures that may wait for their files; the stored value holds so many. */
var MOST = 25;

/**
 * An order whose buyer is still to be erased from files. It contains no personal data.
 * @typedef {Object} PendingErasure
 * @property {string} externalOrderId
 * @property {string[]} orderNos
 * @property {number} createdAt - When the order was created, in milliseconds since the epoch: no older file has it.
 */

/**
 * Orders whose buyers are still to be erased from files.
 * @returns {PendingErasure[]}
 */
function pendingErasures() {
    return storedValues.getRecord(NAME, []);
}

/**
 * Whether more erasures can wait.
 * @returns {boolean}
 */
function hasRoomForErasure() {
    return pendingErasures().length < MOST;
}

/**
 * Makes the next run of TikTokShop-ProcessTasks look for files. Needs a transaction.
 * @param {PendingErasure} erasure
 */
function addPendingErasure(erasure) {
    var others = pendingErasures().filter(function (other) {
        return other.externalOrderId !== erasure.externalOrderId;
    });
    storedValues.storeRecord(NAME, others.concat([erasure]));
}

/**
 * Ends the wait for files: none has the order now. Needs a transaction.
 * @param {string} externalOrderId
 */
function removePendingErasure(externalOrderId) {
    storedValues.storeRecord(
        NAME,
        pendingErasures().filter(function (erasure) {
            return erasure.externalOrderId !== externalOrderId;
        })
    );
}

module.exports = {
    pendingErasures: pendingErasures,
    hasRoomForErasure: hasRoomForErasure,
    addPendingErasure: addPendingErasure,
    removePendingErasure: removePendingErasure
};
