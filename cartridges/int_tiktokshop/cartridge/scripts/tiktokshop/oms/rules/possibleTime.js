'use strict';

var durations = require('../../platform/rules/durations');
var outcome = require('../../platform/rules/outcome');
var tiktokHold = require('../../lifecycle/rules/tiktok/tiktokHold');

/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * The rejection of a time that cannot be.
 * @param {string} expected
 * @param {string} msg
 * @returns {Outcome}
 */
function impossibleTime(expected, msg) {
    return outcome.rejected('impossible_time', 'occurredAt', expected, 'occurredAt ' + msg);
}

/**
 * Whether an event happened between the creation of its order and now. Such a time is possible, however wrong the clock
 * of the OMS is.
 * @param {string} occurredAt - ISO 8601 UTC
 * @param {number} createdAt - in milliseconds since the epoch
 * @param {number} now - in milliseconds since the epoch
 * @returns {boolean}
 */
function isSinceCreation(occurredAt, createdAt, now) {
    var time = Date.parse(occurredAt);
    return time >= createdAt && time <= now;
}

/**
 * The rejection of an event that happened before TikTok had the order, or will happen later than the clock of the OMS
 * can explain: messages are ordered by their times, so one of them would count for ever, or never. Null if the time can
 * be.
 * @param {string} occurredAt - ISO 8601 UTC
 * @param {number} createdAt - when the order was created here, in milliseconds since the epoch
 * @param {number} now - in milliseconds since the epoch
 * @param {number} clockMinutes - by how many minutes the clock of the OMS may be off
 * @returns {Outcome | null}
 */
function refuseImpossibleTime(occurredAt, createdAt, now, clockMinutes) {
    var time = Date.parse(occurredAt);
    var earliest = createdAt - tiktokHold.TIKTOKS_HOLD - clockMinutes * durations.MINUTE;
    var latest = now + clockMinutes * durations.MINUTE;
    if (time >= earliest && time <= latest) {
        return null;
    }
    var expected =
        'a time from ' + new Date(earliest).toISOString() + ' to ' + new Date(latest).toISOString() + ', or none';
    return impossibleTime(
        expected,
        time < earliest
            ? 'is before TikTok had the order'
            : 'is more than ' + clockMinutes + ' minutes ahead of our clock'
    );
}

module.exports = {
    impossibleTime: impossibleTime,
    isSinceCreation: isSinceCreation,
    refuseImpossibleTime: refuseImpossibleTime
};
