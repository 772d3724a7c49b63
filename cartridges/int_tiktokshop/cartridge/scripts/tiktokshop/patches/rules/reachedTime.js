'use strict';

/** How many of the last orders of a search decide how far it came. */
var DECIDING = 100;

/**
 * The time up to which a search for changed orders has found all of them. The index sorts by the time that it knows,
 * and lags: an order that was changed since has a later one, and taking that would pass over the orders between.
 * @param {number[]} changes - when each order was last changed, in milliseconds since the epoch, in the order of the
 *     search; not empty
 * @returns {number} the earliest time of the last hundred; the next search starts there and finds some of them again
 */
function reachedTime(changes) {
    return changes.slice(-DECIDING).reduce(function (earliest, time) {
        return Math.min(earliest, time);
    });
}

module.exports = reachedTime;
