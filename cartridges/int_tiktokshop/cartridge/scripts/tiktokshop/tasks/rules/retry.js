'use strict';

var durations = require('../../platform/rules/durations');

/** The longest wait between two attempts. */
var LONGEST = 4 * 60 * durations.MINUTE;

/** Attempts before a task is a dead letter. Waiting for the end of the hold does not count as one. */
var MAX_ATTEMPTS = 8;

/**
 * How long to wait before the next attempt: twice as long each time, with jitter, so that tasks that failed
 * together do not come back together.
 * @param {number} attempts - attempts made so far, 1 after the first
 * @param {number} random - from 0 to 1
 * @returns {number} milliseconds
 */
function backoff(attempts, random) {
    var full = Math.min(LONGEST, durations.MINUTE * Math.pow(2, attempts - 1));
    return Math.round(full / 2 + (full / 2) * random);
}

module.exports = {
    MAX_ATTEMPTS: MAX_ATTEMPTS,
    backoff: backoff
};
