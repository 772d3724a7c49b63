'use strict';

var clock = require('../../platform/clock');
var storedValues = require('../../platform/storedValues');
var transaction = require('../../platform/transaction');

var CURSOR = 'clockAheadBy';

/** Differences below are the network's. Milliseconds. TikTok refuses a call from 30 seconds ahead of its time. */
var WORTH_KEEPING = 15 * 1000;

/**
 * By how much this clock is ahead of TikTok's, in milliseconds; 0 while nothing is known.
 * @returns {number}
 */
function clockAheadBy() {
    return Number(storedValues.getValue(CURSOR) || '0');
}

/**
 * TikTok's time as far as it is known, in seconds since the epoch.
 * @returns {number}
 */
function tiktokSeconds() {
    return Math.floor((clock.now().getTime() - clockAheadBy()) / 1000);
}

/**
 * Compares clocks, by the `Date` header of an answer. Kept only when it changes, so that calls do not write all the
 * time.
 * @param {string} date - as received; empty when there was none
 */
function compareClocks(date) {
    var theirs = Date.parse(date);
    if (isNaN(theirs)) {
        return;
    }
    var ahead = clock.now().getTime() - theirs;
    var worth = Math.abs(ahead) > WORTH_KEEPING ? ahead : 0;
    if (Math.abs(worth - clockAheadBy()) > WORTH_KEEPING) {
        transaction.inTransaction(function () {
            return storedValues.storeValue(CURSOR, String(worth));
        });
    }
}

module.exports = {
    clockAheadBy: clockAheadBy,
    tiktokSeconds: tiktokSeconds,
    compareClocks: compareClocks
};
