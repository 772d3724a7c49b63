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

/** Milliseconds to take off this clock, because TikTok has refused a call by it. */
var CORRECTION = 'clockCorrection';

/**
 * TikTok's time in seconds since the epoch: to sign with, and to compare with times of TikTok. That of this clock,
 * unless TikTok has refused it.
 * @returns {number}
 */
function tiktokSeconds() {
    return Math.floor((clock.now().getTime() - correction()) / 1000);
}

/**
 * Goes by TikTok's clock from now on. Only a refusal is a reason: the header `Date` of an accepted call may be wrong.
 * @returns {boolean} whether that is another time
 */
function goByTikTokTime() {
    var ahead = clockAheadBy();
    var isOther = Math.abs(ahead - correction()) > WORTH_KEEPING;
    if (isOther) {
        correctBy(ahead);
    }
    return isOther;
}

/** Goes by this clock again. */
function goByOwnTime() {
    correctBy(0);
}

/** @param {number} milliseconds */
function correctBy(milliseconds) {
    transaction.inTransaction(function () {
        return storedValues.storeValue(CORRECTION, String(milliseconds));
    });
    known = milliseconds;
}

/** The correction as this job or request has read or made it; null before. Another's is learned by a refusal. */
var known = null;

/** @returns {number} */
function correction() {
    if (known === null) {
        known = Number(storedValues.getValue(CORRECTION) || '0');
    }
    return known;
}

/**
 * Notes by how much this clock is ahead of TikTok's, by the `Date` header of an answer. Stores it only when it has
 * changed, so that not every call writes.
 * @param {string} date - as received; empty when there was none
 */
function noteClock(date) {
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
    goByTikTokTime: goByTikTokTime,
    goByOwnTime: goByOwnTime,
    noteClock: noteClock
};
