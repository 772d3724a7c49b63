'use strict';

var durations = require('../../platform/rules/durations');

/**
 * How often something is heard of: orders, messages of the OMS, runs of a job.
 * @typedef {Object} Rhythm
 * @property {string} lastAt - When it was last heard of, ISO 8601 UTC; empty for never.
 * @property {{ [day: string]: number }} longest - The longest silence that ended on each day, in milliseconds, by day
 *     (`2026-11-23`).
 */

/** Days that make a rhythm; a week has each weekday once, and two tell a holiday from a habit. */
var KEPT_DAYS = 14;

/** Before there are so many days nothing is known of the rhythm. */
var LEARNED_DAYS = 3;

/** How much longer than the longest usual silence is unusual. */
var UNUSUAL = 2;

/** A shorter silence is never told, in milliseconds. */
var LEAST = durations.HOUR;

/**
 * A rhythm without observations.
 * @returns {Rhythm}
 */
function noRhythm() {
    return { lastAt: '', longest: {} };
}

/**
 * Takes note of when something was last heard of.
 * @param {Rhythm} rhythm
 * @param {string} at - ISO 8601 UTC; empty for never
 * @returns {Rhythm} the same rhythm where that is no news
 */
function heard(rhythm, at) {
    if (at === '' || at <= rhythm.lastAt) {
        return rhythm;
    }
    var day = at.substring(0, 10);
    var longest = {};
    Object.keys(rhythm.longest)
        .sort()
        .slice(-KEPT_DAYS)
        .forEach(function (known) {
            longest[known] = rhythm.longest[known];
        });
    if (rhythm.lastAt !== '') {
        var gap = new Date(at).getTime() - new Date(rhythm.lastAt).getTime();
        longest[day] = Math.max(longest[day] || 0, gap);
    }
    return { lastAt: at, longest: longest };
}

/**
 * How long a silence may be, in milliseconds; 0 until the rhythm is known.
 * @param {Rhythm} rhythm
 * @returns {number}
 */
function longestUsual(rhythm) {
    var days = Object.keys(rhythm.longest);
    var longest = days.reduce(function (most, day) {
        return Math.max(most, rhythm.longest[day]);
    }, 0);
    return days.length < LEARNED_DAYS ? 0 : Math.max(LEAST, longest * UNUSUAL);
}

/**
 * Whether it is silent for longer than usual.
 * @param {Rhythm} rhythm
 * @param {number} now - milliseconds since the epoch
 * @returns {boolean}
 */
function isSilent(rhythm, now) {
    var usual = longestUsual(rhythm);
    return usual > 0 && rhythm.lastAt !== '' && now - new Date(rhythm.lastAt).getTime() > usual;
}

module.exports = {
    noRhythm: noRhythm,
    heard: heard,
    longestUsual: longestUsual,
    isSilent: isSilent
};
