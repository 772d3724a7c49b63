'use strict';

/**
 * The current time. No other function reads the clock, so that imports show what depends on time.
 * @returns {Date}
 */
function now() {
    return new Date();
}

/**
 * The current time, ISO 8601 UTC.
 * @returns {string}
 */
function isoNow() {
    return now().toISOString();
}

/**
 * The present day in UTC, `YYYY-MM-DD`.
 * @returns {string}
 */
function utcToday() {
    return isoNow().substring(0, 10);
}

/**
 * A time some milliseconds from now.
 * @param {number} milliseconds
 * @returns {Date}
 */
function fromNow(milliseconds) {
    return new Date(now().getTime() + milliseconds);
}

/**
 * The current time in seconds since the epoch.
 * @returns {number}
 */
function epochSeconds() {
    return Math.floor(now().getTime() / 1000);
}

/**
 * Starts a time limit. @returns a function that says whether the time is up
 * @param {number} milliseconds
 * @returns {() => boolean}
 */
function timeLimit(milliseconds) {
    var end = now().getTime() + milliseconds;
    return function () {
        return now().getTime() >= end;
    };
}

/**
 * Whether this much time has passed since something was noted; true where it never was. A time in the future was noted
 * while the clock was ahead, and says nothing.
 * @param {string} notedAt - ISO 8601 UTC; empty for never
 * @param {number} pause - milliseconds
 * @returns {boolean}
 */
function hasPassedSince(notedAt, pause) {
    var noted = new Date(notedAt).getTime();
    return !(noted > fromNow(-pause).getTime() && noted <= now().getTime());
}

module.exports = {
    now: now,
    isoNow: isoNow,
    utcToday: utcToday,
    fromNow: fromNow,
    epochSeconds: epochSeconds,
    timeLimit: timeLimit,
    hasPassedSince: hasPassedSince
};
