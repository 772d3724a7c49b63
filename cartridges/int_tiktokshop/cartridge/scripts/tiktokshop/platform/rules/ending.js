'use strict';

var durations = require('./durations');

/** How long before its end something is a finding, and mailed weekly; TikTok itself warns as early, with webhook 7. */
var AHEAD = 30 * durations.DAY;

/** Mailed daily from here on, and still after its end. */
var LAST_DAYS = 7 * durations.DAY;

/**
 * Whether something ends within 30 days, or has ended.
 * @param {number} endsAt
 * @param {number} now
 * @returns {boolean}
 */
function isEnding(endsAt, now) {
    return endsAt > 0 && endsAt - now <= AHEAD;
}

/**
 * Whole days that are left; 0 after the end.
 * @param {number} endsAt
 * @param {number} now
 * @returns {number}
 */
function daysLeft(endsAt, now) {
    return Math.max(0, Math.ceil((endsAt - now) / durations.DAY));
}

/**
 * Whether operations have to be told now: weekly from 30 days ahead, daily in the last seven and after the end.
 * @param {number} endsAt
 * @param {number} toldAt - when they were last told; 0 for never
 * @param {number} now
 * @returns {boolean}
 */
function isToBeTold(endsAt, toldAt, now) {
    var pause = endsAt - now > LAST_DAYS ? LAST_DAYS : durations.DAY;
    return isEnding(endsAt, now) && (toldAt === 0 || now - toldAt >= pause);
}

module.exports = {
    isEnding: isEnding,
    daysLeft: daysLeft,
    isToBeTold: isToBeTold
};
