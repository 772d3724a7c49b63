'use strict';

var clock = require('./clock');

/** How long a call waits at a limit, in milliseconds, before it is made again. A limit that lasts longer is for hours. */
var WAITS = [1000, 2000, 4000];

/** Milliseconds that this script may still spend on waiting. A module keeps its state for one job or request only. */
var left = 0;

/**
 * Lets this script wait, altogether. Only jobs may: a request has a person or TikTok waiting at its other end.
 * @param {number} milliseconds
 */
function allowWaiting(milliseconds) {
    left = milliseconds;
}

/**
 * Waits at a limit of calls.
 * @param {number} attempt - how often this call has waited before
 * @returns {boolean} false when there is no time to wait: then the call has failed
 */
function waitAtLimit(attempt) {
    var time = WAITS[attempt];
    return time !== undefined && wait(time);
}

/**
 * Waits. The platform has no timer for scripts, so this looks at the clock until it is time.
 * @param {number} milliseconds
 * @returns {boolean} false at once when the script may not wait that long
 */
function wait(milliseconds) {
    if (milliseconds > left) {
        return false;
    }
    left -= milliseconds;
    var until = clock.now().getTime() + milliseconds;
    var time = clock.now().getTime();
    while (time < until) {
        time = clock.now().getTime();
    }
    return true;
}

module.exports = {
    allowWaiting: allowWaiting,
    waitAtLimit: waitAtLimit,
    wait: wait
};
