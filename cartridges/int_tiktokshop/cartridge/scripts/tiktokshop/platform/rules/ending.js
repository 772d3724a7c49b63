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
 * Days up to the day of an end, as people count them; 0 on that day and afterwards.
 * @param {string} endDay - such as `2026-11-28`
 * @param {string} today - the same, in the same time zone
 * @returns {number}
 */
function daysLeft(endDay, today) {
    return Math.max(0, (Date.parse(endDay) - Date.parse(today)) / durations.DAY);
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
