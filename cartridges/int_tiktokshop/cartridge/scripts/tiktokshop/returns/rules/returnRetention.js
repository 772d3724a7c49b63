'use strict';

/** A return that is over stays for so many times the usual time: its goods may still come. */
var LONGER = 4;

/** Days after which an open return counts as forgotten on TikTok too: its disputes end sooner. */
var OPEN_DAYS = 180;

/**
 * Days of quiet after which the object of a return goes.
 * @typedef {Object} KeptDays
 * @property {number} over
 * @property {number} open
 */

/**
 * The days that apply.
 * @param {number} usual - days that a quiet order stays in the ledger
 * @param {boolean} isCrowded - whether the instance has so many custom objects that less must be kept
 * @returns {KeptDays}
 */
function keptDays(usual, isCrowded) {
    return isCrowded ? { over: usual, open: OPEN_DAYS / LONGER } : { over: usual * LONGER, open: OPEN_DAYS };
}

module.exports = keptDays;
